import * as v from 'valibot';
import type { EpochMs } from '../../core/base/calendar';
import type { PageVisit } from '../../core/counting/pageVisits';
import type { DayTotal } from '../../core/history/dayTotals';
import type { NudgeRecord } from '../../core/nudging/nudge';
import type { FindingsShownAt } from '../../core/nudging/patterns/shownFindings';
import type { DecisionPoint } from '../../core/nudging/trial/decisionPoint';
import { permutationPValue } from '../../core/nudging/trial/permutationTest';
import { type Half, halvesOf } from '../../core/nudging/trial/verdict';
import type { JournalEntry } from '../../core/reflection/journal';
import type { Settings } from '../../core/settings/settings';
import type { State } from '../../core/state/state';
import { entrySchema } from '../../schemas/common';
import { readWholeJournal } from '../journal/readJournal';
import { type QuestionsShownAt, readWholeRecord } from '../record/readRecord';
import {
  dayTotalSchema,
  findingsShownSchema,
  nudgesSchema,
  pagesSchema,
  questionsShownSchema,
  type RecordedDay,
  recordedDaySchema,
  stateSchema,
} from '../record/recordSchema';
import { decisionPointsSchema } from '../record/trialSchema';
import { readSettings, readSettingsQuarantine } from '../settings/settings';

type Entries = readonly (readonly [key: string, value: unknown])[];

/** Everything that Enough keeps, as one plain file. `docs/export.md` describes every field. */
export interface Export {
  readonly format: 'enough-export';
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly settings: Settings;
  readonly record: {
    /** By day of UTC, `YYYY-MM-DD`. */
    readonly days: Readonly<Record<string, RecordedDay>>;
    /** By the person's own day. */
    readonly totals: Readonly<Record<string, DayTotal>>;
    readonly nudges: Readonly<Record<string, NudgeRecord[]>>;
    /** Visits to pages, by day of UTC; none, unless the person chose to have them looked at. */
    readonly pages: Readonly<Record<string, PageVisit[]>>;
    /** A trial that the person turned on. */
    readonly trial: {
      /** By day of UTC. */
      readonly decisionPoints: Readonly<Record<string, DecisionPoint[]>>;
      /** The share of shuffles within each day that differ at least as much; `null` without decision points. */
      readonly permutationPValue: number | null;
      /** Both halves of the decision points, once they are compared. */
      readonly halves: readonly Half[] | null;
    };
    readonly state: State | null;
    readonly questionsShown: QuestionsShownAt;
    readonly findingsShown: FindingsShownAt;
  };
  /** Oldest first. */
  readonly journal: readonly JournalEntry[];
  /** What is stored and cannot be read, by its key, as it is stored. */
  readonly unreadable: {
    readonly settings: readonly unknown[];
    readonly record: Readonly<Record<string, unknown>>;
    readonly journal: Readonly<Record<string, unknown>>;
  };
}

interface Stored {
  readonly settings: Settings;
  readonly settingsQuarantine: readonly unknown[];
  readonly record: Entries;
  readonly journal: Entries;
}

/** Sorts what is stored into what can be read and what cannot; nothing is left out. */
export function buildExport(
  { settings, settingsQuarantine, record, journal }: Stored,
  at: EpochMs,
): Export {
  const days = readable(record, 'day:', recordedDaySchema);
  const totals = readable(record, 'total:', dayTotalSchema);
  const nudges = readable(record, 'nudges:', nudgesSchema);
  const pages = readable(record, 'pages:', pagesSchema);
  const trial = readable(record, 'trial:', decisionPointsSchema);
  const state = readable(record, 'state', stateSchema);
  const now = state.get('state')?.[1] ?? null;
  const questions = readable(record, 'questionsShown', questionsShownSchema);
  const findings = readable(record, 'findingsShown', findingsShownSchema);
  const written = readable(journal, '', entrySchema);
  return {
    format: 'enough-export',
    version: 1,
    exportedAt: new Date(at).toISOString(),
    settings,
    record: {
      days: Object.fromEntries(days.values()),
      totals: Object.fromEntries(totals.values()),
      nudges: Object.fromEntries(nudges.values()),
      pages: Object.fromEntries(pages.values()),
      trial: {
        decisionPoints: Object.fromEntries(trial.values()),
        permutationPValue: permutationPValue([...trial.values()].flatMap(([, points]) => points)),
        halves: now?.trial ? halvesOf(now.trial.interimAnalyses) : null,
      },
      state: now,
      questionsShown: questions.get('questionsShown')?.[1] ?? {},
      findingsShown: findings.get('findingsShown')?.[1] ?? {},
    },
    journal: [...written.values()].map(([, entry]) => entry).sort((a, b) => a.at - b.at),
    unreadable: {
      settings: settingsQuarantine,
      record: without(record, days, totals, nudges, pages, trial, state, questions, findings),
      journal: without(journal, written),
    },
  };
}

/** Reads all that is stored. Throws what the stores throw. */
export async function readExport(now: EpochMs): Promise<Export> {
  const [settings, settingsQuarantine, record, journal] = await Promise.all([
    readSettings(),
    readSettingsQuarantine(),
    readWholeRecord(),
    readWholeJournal(now),
  ]);
  return buildExport({ settings, settingsQuarantine, record, journal }, now);
}

/** By whole key: the rest of the key after `kind`, and the value. */
function readable<T>(entries: Entries, kind: string, schema: v.GenericSchema<unknown, T>) {
  const found = new Map<string, [rest: string, value: T]>();
  for (const [key, value] of entries) {
    if (!key.startsWith(kind)) continue;
    const parsed = v.safeParse(schema, value);
    if (parsed.success) found.set(key, [key.slice(kind.length), parsed.output]);
  }
  return found;
}

function without(entries: Entries, ...read: ReadonlyMap<string, unknown>[]) {
  return Object.fromEntries(entries.filter(([key]) => !read.some((found) => found.has(key))));
}
