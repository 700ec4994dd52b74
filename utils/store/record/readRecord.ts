import { keys as allKeys, entries, get, getMany } from 'idb-keyval';
import type { EpochMs } from '../../core/base/calendar';
import type { Span } from '../../core/counting/attention';
import type { Exclusion } from '../../core/counting/exclusions';
import type { PageVisit } from '../../core/counting/pageVisits';
import type { Pause } from '../../core/counting/pauses';
import type { NudgeRecord } from '../../core/nudging/nudge';
import type { FindingsShownAt } from '../../core/nudging/patterns/shownFindings';
import type { QuestionsShownAt } from '../../core/reflection/chooseQuestions';
import { INITIAL_STATE, type State } from '../../core/state/state';
import { readParts } from '../../schemas/lenient';
import { exclusionsOf, pausesOf, spansOf } from './recordCodec';
import {
  FINDINGS_SHOWN,
  IMPORT,
  QUARANTINE,
  QUESTIONS_SHOWN,
  recordKeys,
  recordStore,
  STATE,
} from './recordDb';
import {
  EMPTY_DAY,
  findingsShownSchema,
  nudgesSchema,
  pagesSchema,
  questionsShownSchema,
  recordedDaySchema,
  stateSchema,
} from './recordSchema';

export type { QuestionsShownAt } from '../../core/reflection/chooseQuestions';

/** The current state; a field that cannot be read is as it is at first. */
export async function readState(): Promise<State> {
  return readParts(stateSchema, await get(STATE, recordStore), INITIAL_STATE);
}

export interface RecordSlice {
  readonly spans: readonly Span[];
  readonly pauses: readonly Pause[];
  readonly exclusions: readonly Exclusion[];
}

/** All spans, pauses and exclusions on the days of `[from, to)`, oldest first. */
export async function readRecord(from: EpochMs, to: EpochMs): Promise<RecordSlice> {
  const stored = await getMany(recordKeys('day', from, to), recordStore);
  const days = stored.map((value) => readParts(recordedDaySchema, value, EMPTY_DAY));
  return {
    spans: days.flatMap(spansOf).sort((a, b) => a.from - b.from),
    pauses: days.flatMap(pausesOf).sort((a, b) => a.from - b.from),
    exclusions: days.flatMap(exclusionsOf).sort((a, b) => a.from - b.from),
  };
}

/** Shown nudges on the days of `[from, to)`, oldest first. */
export async function readNudges(from: EpochMs, to: EpochMs): Promise<NudgeRecord[]> {
  const stored = await getMany(recordKeys('nudges', from, to), recordStore);
  const nudges = stored.flatMap((value) => readParts(nudgesSchema, value, []));
  return nudges.sort((a, b) => a.at - b.at);
}

/** Visits to pages on the days of `[from, to)`; none, unless the person chose to have them looked at. */
export async function readPages(from: EpochMs, to: EpochMs): Promise<PageVisit[]> {
  const stored = await getMany(recordKeys('pages', from, to), recordStore);
  return stored.flatMap((value) => readParts(pagesSchema, value, []));
}

export async function readQuestionsShown(): Promise<QuestionsShownAt> {
  return readParts(questionsShownSchema, await get(QUESTIONS_SHOWN, recordStore), {});
}

export async function readFindingsShown(): Promise<FindingsShownAt> {
  return readParts(findingsShownSchema, await get(FINDINGS_SHOWN, recordStore), {});
}

/** Everything in this store, as it is stored, but for what was there before an import. For the export. */
export async function readWholeRecord(): Promise<[string, unknown][]> {
  return (await entries<string, unknown>(recordStore)).filter(([key]) => key !== IMPORT);
}

/** How many values are quarantined. */
export async function countQuarantinedValues(): Promise<number> {
  const names = await allKeys<string>(recordStore);
  return names.filter((name) => name.startsWith(QUARANTINE)).length;
}
