import type * as v from 'valibot';
import { type Calendar, type DayKey, dayOf, type EpochMs } from '../../core/base/calendar';
import type { JournalEntry } from '../../core/reflection/journal';
import { keepProfileChoices } from '../../core/settings/profileChoices';
import { changedChoices, type Settings } from '../../core/settings/settings';
import { type Site, sameSite } from '../../core/settings/sites';
import { parseOr } from '../../schemas/lenient';
import {
  findingsShownSchema,
  nudgesSchema,
  questionsShownSchema,
  stateSchema,
} from '../record/recordSchema';
import type { ImportFile } from './importSchema';
import { type KeyChange, planDays, planTotals } from './planDays';

type Entries = readonly (readonly [key: string, value: unknown])[];

/** What is stored. */
export interface StoredData {
  readonly record: Entries;
  readonly journal: Entries;
  readonly settings: Settings;
}

/** How much of a file is new here. */
export interface ImportSummary {
  readonly days: number;
  readonly nudges: number;
  readonly entries: number;
  /** Settings that differ; the list of sites is one of them. */
  readonly choices: number;
  /** The first and the last day of what is new; `null` if none of it has a day. */
  readonly from: DayKey | null;
  readonly to: DayKey | null;
}

/** The changes of an import, each with the value before. */
export interface ImportPlan {
  readonly changes: readonly KeyChange[];
  readonly entries: readonly JournalEntry[];
  readonly settings: { readonly before: Settings; readonly after: Settings } | null;
  /** When something was first counted. */
  readonly firstCountedAt: { readonly before: EpochMs | null; readonly after: EpochMs } | null;
  /** Sites that are not on the list here. */
  readonly sites: readonly Site[];
  readonly summary: ImportSummary;
}

/**
 * What a file adds to what is here. What is here stays: a day that was rolled up here is left as it is,
 * what the person said was no work stays so, an entry or a nudge of the same name is there already.
 * Left out: the state of that browser, its trial among it, and visits to pages, whose names mean nothing
 * elsewhere.
 */
export function planImport(
  file: ImportFile,
  here: StoredData,
  takeChoices: boolean,
  calendar: Calendar,
): ImportPlan {
  const record = new Map(here.record);
  const days = planDays(file, record, calendar);
  const totals = planTotals(file, record, calendar);
  const nudges = planNudges(file, record);
  const known = new Set(here.journal.map(([key]) => key.slice(key.indexOf(' ') + 1)));
  const entries = file.journal.filter(({ id }) => !known.has(id));
  const settings = takeChoices ? planSettings(file.settings, here.settings) : null;
  const touched = [
    ...days.touched,
    ...totals.map(([, , { day }]) => day),
    ...nudges.added.map(({ at }) => dayOf(at, calendar)),
    ...entries.map(({ at }) => dayOf(at, calendar)),
  ].sort();
  return {
    changes: [...days.changes, ...totals, ...nudges.changes, ...planMaps(file, record)],
    entries,
    settings,
    sites: settings ? settings.after.sites.slice(settings.before.sites.length) : [],
    firstCountedAt: planBegun(file, record),
    summary: {
      days: new Set([...days.touched, ...totals.map(([, , { day }]) => day)]).size,
      nudges: nudges.added.length,
      entries: entries.length,
      choices: settings ? changedChoices(settings.before, settings.after).length : 0,
      from: touched[0] ?? null,
      to: touched.at(-1) ?? null,
    },
  };
}

function planNudges({ record: { nudges } }: ImportFile, here: Map<string, unknown>) {
  const perDay = Object.entries(nudges).flatMap(([date, all]) => {
    const key = `nudges:${date}`;
    const stored = here.get(key);
    const known = parseOr(nudgesSchema, stored ?? [], null);
    if (!known) return [];
    const ids = new Set(known.map(({ id }) => id));
    const added = all.filter(({ id }) => !ids.has(id));
    if (added.length === 0) return [];
    const change: KeyChange = [key, stored, [...known, ...added]];
    return [{ change, added }];
  });
  return {
    changes: perDay.map(({ change }) => change),
    added: perDay.flatMap(({ added }) => added),
  };
}

/** When a question or a pattern was last shown: the later of the two. */
function planMaps(
  { record: { questionsShown, findingsShown } }: ImportFile,
  here: Map<string, unknown>,
) {
  const latest = (key: string, other: object, schema: v.GenericSchema<unknown, object>) => {
    const stored = here.get(key);
    const times = parseOr(schema, stored ?? {}, null) as Record<string, number> | null;
    if (!times) return [];
    const newer = Object.entries(other).filter(([name, at]) => at > (times[name] ?? 0));
    if (newer.length === 0) return [];
    const change: KeyChange = [key, stored, { ...times, ...Object.fromEntries(newer) }];
    return [change];
  };
  return [
    ...latest('questionsShown', questionsShown, questionsShownSchema),
    ...latest('findingsShown', findingsShown, findingsShownSchema),
  ];
}

function planBegun({ record: { state } }: ImportFile, here: Map<string, unknown>) {
  const after = state?.firstCountedAt ?? null;
  const before = parseOr(stateSchema, here.get('state'), null)?.firstCountedAt ?? null;
  return after !== null && (before === null || after < before) ? { before, after } : null;
}

/** Sites are added to those that are here. What was agreed to for this profile stays as it is here. */
function planSettings(other: ImportFile['settings'], before: Settings) {
  const given = Object.entries(other).filter(([, value]) => value !== undefined);
  const { sites = [], ...choices } = Object.fromEntries(given) as Partial<Settings>;
  const fresh = sites.filter((site) => !before.sites.some((known) => sameSite(site, known)));
  const after = keepProfileChoices(
    { ...before, ...choices, sites: [...before.sites, ...fresh] },
    before,
  );
  return changedChoices(before, after).length > 0 ? { before, after } : null;
}
