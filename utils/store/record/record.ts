import {
  keys as allKeys,
  clear,
  createStore,
  entries,
  get,
  getMany,
  set,
  setMany,
} from 'idb-keyval';
import * as v from 'valibot';
import { DAY_MS } from '../../core/base/defaults';
import type { Span } from '../../core/counting/attention';
import type { Hole } from '../../core/counting/exclusions';
import type { PageVisit } from '../../core/counting/pageVisits';
import type { Pause } from '../../core/counting/pauses';
import type { NudgeRecord } from '../../core/nudging/nudge';
import type { Said } from '../../core/nudging/patterns/shownFindings';
import type { Asked } from '../../core/reflection/chooseQuestions';
import type { AskedId } from '../../core/settings/questionSettings';
import type { Change } from '../../core/state/change';
import { type Live, NOTHING_LIVE } from '../../core/state/state';
import { cleared, holesOf, pausesOf, spansOf, withHole, withPause, withSpan } from './recordCodec';
import {
  askedSchema,
  EMPTY_DAY,
  liveSchema,
  nudgesSchema,
  pagesSchema,
  type RecordedDay,
  recordedDaySchema,
  saidByWhatSchema,
} from './recordSchema';
import { momentsSchema } from './trialSchema';

/**
 * Host and seconds, one key a day, and all that is under way, in one IndexedDB store: a change is one
 * transaction. The keys are days of UTC, so that a trip or another start of the day re-cuts what was
 * recorded, and never rewrites it. Only the background writes.
 */
export const store = createStore('enough-record', 'record');

/** What its keys are, or begin with where there is one for each day or value. Each release freezes them. */
export const RECORD_KINDS = [
  'live',
  'asked',
  'said',
  'import',
  'day',
  'nudges',
  'pages',
  'trial',
  'total',
  'aside',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
export type RecordName = RecordKind | `${RecordKind}:`;

const LIVE: RecordName = 'live';
/** What was there before the last import. `importing.ts` keeps it. */
export const IMPORT: RecordName = 'import';
const ASIDE: RecordName = 'aside:';
const ASKED: RecordName = 'asked';

const SAID: RecordName = 'said';

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

export async function rememberAsked(question: AskedId, at: number): Promise<void> {
  await set(ASKED, { ...(await readAsked()), [question]: at }, store);
}

export async function readSaid(): Promise<Said> {
  return readable(saidByWhatSchema, await get(SAID, store)) ?? {};
}

/** Remembers that this was said. On the day it was said it stays as it is: said twice is said once. */
export async function rememberSaid(what: keyof Said, at: number, dayFrom: number): Promise<void> {
  const said = await readSaid();
  if ((said[what] ?? 0) < dayFrom) await set(SAID, { ...said, [what]: at }, store);
}

/**
 * Writes one change: all of it or none. One caller at a time (the background's queue).
 * Throws what IndexedDB throws; then nothing was written.
 */
export async function commit(change: Change) {
  const { live, replace, spans = [], holes = [], nudges = [], pauses = [], pages = [] } = change;
  const { moments = [] } = change;
  const buffer = new WriteBuffer();
  const day = (name: string, edit: (day: RecordedDay) => RecordedDay) =>
    buffer.edit(name, recordedDaySchema, EMPTY_DAY, edit);

  if (replace) {
    for (const name of keys('day', replace.from, replace.to)) {
      await day(name, (stored) => cleared(stored, replace));
    }
  }
  for (const part of [...(replace?.spans ?? []), ...spans].flatMap(atMidnights)) {
    await day(key('day', part.from), (stored) => withSpan(stored, part));
  }
  for (const pause of pauses) {
    await day(key('day', pause.from), (stored) => withPause(stored, pause));
  }
  for (const hole of [...(replace?.holes ?? []), ...holes]) {
    await day(key('day', hole.from), (stored) => withHole(stored, hole));
  }
  for (const nudge of nudges) {
    await buffer.edit(key('nudges', nudge.at), nudgesSchema, [], (others) => [
      ...others.filter(({ id }) => id !== nudge.id),
      nudge,
    ]);
  }
  for (const page of pages) {
    await buffer.edit(key('pages', page.from), pagesSchema, [], (others) => [...others, page]);
  }
  for (const moment of moments) {
    await buffer.edit(key('trial', moment.at), momentsSchema, [], (others) => [
      ...others.filter(({ id }) => id !== moment.id),
      moment,
    ]);
  }
  await buffer.edit(LIVE, liveSchema, NOTHING_LIVE, () => live);
  await buffer.write();
}

/** Everything in this store, as it is stored, but for what was there before an import. For the export. */
export async function readWholeRecord(): Promise<[string, unknown][]> {
  return (await entries<string, unknown>(store)).filter(([key]) => key !== IMPORT);
}

export async function forgetRecord(): Promise<void> {
  await clear(store);
}

/** Where a value that cannot be read is kept, so that nothing is written over it. */
export function asideKey(name: string): string {
  return `${ASIDE}${name}:${crypto.randomUUID()}`;
}

/** How many values were put aside. */
export async function countAside(): Promise<number> {
  const names = await allKeys<string>(store);
  return names.filter((name) => name.startsWith(ASIDE)).length;
}

/** Values read once, changed in memory, and written together. */
class WriteBuffer {
  readonly #values = new Map<string, unknown>();

  /** What cannot be read is kept aside under a key of its own, never written over. */
  async edit<T>(
    name: string,
    schema: v.GenericSchema<unknown, T>,
    empty: T,
    change: (value: T) => T,
  ) {
    if (!this.#values.has(name)) {
      const stored: unknown = await get(name, store);
      const value = readable(schema, stored);
      if (stored !== undefined && value === null) {
        this.#values.set(asideKey(name), stored);
      }
      this.#values.set(name, value ?? empty);
    }
    this.#values.set(name, change(this.#values.get(name) as T));
  }

  async write(): Promise<void> {
    // A value that cannot be stored must fail before the first is written: `setMany` would commit
    // those before it.
    await setMany(structuredClone([...this.#values]), store);
  }
}

function readable<T>(schema: v.GenericSchema<unknown, T>, stored: unknown): T | null {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : null;
}

/** A span cut at each midnight of UTC, so that each part lies under one key. */
function atMidnights({ site, from, to }: Span): Span[] {
  const midnight = (Math.floor(from / DAY_MS) + 1) * DAY_MS;
  if (to <= midnight) return [{ site, from, to }];
  return [{ site, from, to: midnight }, ...atMidnights({ site, from: midnight, to })];
}

type Kind = Extract<RecordKind, 'day' | 'nudges' | 'pages' | 'trial'>;

function key(kind: Kind, at: number): string {
  return `${kind}:${new Date(at).toISOString().slice(0, 10)}`;
}

function keys(kind: Kind, from: number, to: number): string[] {
  const first = Math.floor(from / DAY_MS);
  const count = Math.max(1, Math.ceil(to / DAY_MS) - first);
  return Array.from({ length: count }, (_, index) => key(kind, (first + index) * DAY_MS));
}
