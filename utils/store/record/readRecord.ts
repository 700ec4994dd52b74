import { keys as allKeys, entries, get, getMany } from 'idb-keyval';
import * as v from 'valibot';
import type { Span } from '../../core/counting/attention';
import type { Hole } from '../../core/counting/exclusions';
import type { PageVisit } from '../../core/counting/pageVisits';
import type { Pause } from '../../core/counting/pauses';
import type { NudgeRecord } from '../../core/nudging/nudge';
import type { Said } from '../../core/nudging/patterns/shownFindings';
import type { Asked } from '../../core/reflection/chooseQuestions';
import { type Live, NOTHING_LIVE } from '../../core/state/state';
import { holesOf, pausesOf, spansOf } from './recordCodec';
import { ASIDE, ASKED, IMPORT, keys, LIVE, SAID, store } from './recordDb';
import {
  askedSchema,
  EMPTY_DAY,
  liveSchema,
  nudgesSchema,
  pagesSchema,
  recordedDaySchema,
  saidByWhatSchema,
} from './recordSchema';

export type { Asked } from '../../core/reflection/chooseQuestions';

/** What is under way; nothing, if what is stored cannot be read. */
export async function readLive(): Promise<Live> {
  return readable(liveSchema, await get(LIVE, store)) ?? NOTHING_LIVE;
}

export interface Recorded {
  readonly spans: readonly Span[];
  readonly pauses: readonly Pause[];
  readonly holes: readonly Hole[];
}

/** All spans, pauses and holes on the days of `[from, to)`, ms since the epoch, oldest first. */
export async function readRecord(from: number, to: number): Promise<Recorded> {
  const stored = await getMany(keys('day', from, to), store);
  const days = stored.map((value) => readable(recordedDaySchema, value) ?? EMPTY_DAY);
  return {
    spans: days.flatMap(spansOf).sort((a, b) => a.from - b.from),
    pauses: days.flatMap(pausesOf).sort((a, b) => a.from - b.from),
    holes: days.flatMap(holesOf).sort((a, b) => a.from - b.from),
  };
}

/** Shown nudges on the days of `[from, to)`, oldest first. */
export async function readNudges(from: number, to: number): Promise<NudgeRecord[]> {
  const stored = await getMany(keys('nudges', from, to), store);
  const nudges = stored.flatMap((value) => readable(nudgesSchema, value) ?? []);
  return nudges.sort((a, b) => a.at - b.at);
}

/** Visits to pages on the days of `[from, to)`; none, unless the person chose to have them looked at. */
export async function readPages(from: number, to: number): Promise<PageVisit[]> {
  const stored = await getMany(keys('pages', from, to), store);
  return stored.flatMap((value) => readable(pagesSchema, value) ?? []);
}

export async function readAsked(): Promise<Asked> {
  return readable(askedSchema, await get(ASKED, store)) ?? {};
}

export async function readSaid(): Promise<Said> {
  return readable(saidByWhatSchema, await get(SAID, store)) ?? {};
}

/** Everything in this store, as it is stored, but for what was there before an import. For the export. */
export async function readWholeRecord(): Promise<[string, unknown][]> {
  return (await entries<string, unknown>(store)).filter(([key]) => key !== IMPORT);
}

/** How many values were put aside. */
export async function countAside(): Promise<number> {
  const names = await allKeys<string>(store);
  return names.filter((name) => name.startsWith(ASIDE)).length;
}

export function readable<T>(schema: v.GenericSchema<unknown, T>, stored: unknown): T | null {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : null;
}
