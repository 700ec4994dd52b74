import { del, get, keys, promisifyRequest, set } from 'idb-keyval';
import * as v from 'valibot';
import { addDays, type Calendar, dayOf } from '../../core/base/calendar';
import type { Settings } from '../../core/settings/settings';
import { type Live, NOTHING_LIVE } from '../../core/state/state';
import { readWholeJournal } from '../journal/journal';
import { type KeptEntry, keepEntries, namesOf, removeEntries } from '../journal/journalBulk';
import { IMPORT, readWholeRecord, store } from '../record/record';
import { liveSchema, recordedDaySchema } from '../record/recordSchema';
import { changeSettings, readSettings } from '../settings/settings';
import type { ImportFile } from './parseImport';
import { daysOf, type KeyChange } from './planDays';
import { type ImportPlan, planImport } from './planImport';
import { same, withoutChange } from './revertChange';

/** Our choice: long enough to notice that a file was the other one. */
const KEPT_DAYS = 14;

/** What was there before the last import, until the next one or for 14 days. */
interface Kept extends Pick<ImportPlan, 'changes' | 'settings' | 'begun' | 'summary'> {
  readonly id: string;
  /** Ms since the epoch. */
  readonly at: number;
  /** `coming`: it was begun, and all of it is taken back if it is found so. */
  readonly state: 'coming' | 'done';
  readonly entries: readonly KeptEntry[];
}

export type LastImport = Pick<Kept, 'id' | 'at' | 'summary'>;

const shape = v.looseObject({
  id: v.string(),
  at: v.number(),
  state: v.picklist(['coming', 'done']),
});

/** What a file would change. Reads, and changes nothing. */
export async function previewImport(
  file: ImportFile,
  takeChoices: boolean,
  calendar: Calendar,
): Promise<ImportPlan> {
  const [record, journal, settings] = await Promise.all([
    readWholeRecord(),
    readWholeJournal(),
    readSettings(),
  ]);
  return planImport(file, { record, journal, settings }, takeChoices, calendar);
}

/** The last import, if it can be taken back. */
export async function readLastImport(): Promise<LastImport | null> {
  const kept = await readKept();
  return kept?.state === 'done' ? { id: kept.id, at: kept.at, summary: kept.summary } : null;
}

/**
 * Writes what is planned, whole or not at all: what was there before is kept first, and a browser that
 * ends before the record is written finds it at its next start and takes the beginning back. Within
 * the background's queue alone. An `id` that came before changes nothing.
 */
export async function bringIn(id: string, at: number, plan: ImportPlan, calendar: Calendar) {
  if ((await readKept())?.id === id) return;
  const { changes, settings, begun, summary } = plan;
  const entries = await namesOf(plan.entries);
  const kept: Kept = { id, at, state: 'coming', changes, settings, begun, summary, entries };
  await set(IMPORT, kept, store);
  try {
    await keepEntries(plan.entries);
    if (settings) await changeSettings(settings.after);
    await writeRecord(changes, begun?.after, { ...kept, state: 'done' });
  } catch (error) {
    await takeBackImport(calendar);
    throw error;
  }
}

/** Takes back what was begun and never finished. Called first of all when the background starts. */
export async function settleImport(calendar: Calendar): Promise<void> {
  if ((await readKept())?.state === 'coming') await takeBackImport(calendar);
}

/**
 * Takes the last import out of everything, and leaves alone what came since: time that was counted,
 * choices that were changed, entries that were edited. May be called again if it was cut short.
 */
export async function takeBackImport(calendar: Calendar): Promise<void> {
  const kept = await readKept();
  if (!kept) return;
  await removeEntries(kept.entries);
  if (kept.settings) await restoreSettings(kept.settings);
  await store('readwrite', async (objects) => {
    for (const [key, before, after] of kept.changes) {
      const current: unknown = await promisifyRequest(objects.get(key));
      const left = withoutChange([key, before, after], current);
      if (left === undefined) objects.delete(key);
      else objects.put(left, key);
      if (current !== undefined || same(before, after) || !key.startsWith('day:')) continue;
      // It was folded since. Its parts come back, and its sum is made anew.
      for (const day of touchedBy(after, calendar)) objects.delete(`total:${day}`);
    }
    const live = v.safeParse(liveSchema, await promisifyRequest(objects.get('live')));
    if (kept.begun && live.success && live.output.begun === kept.begun.after) {
      objects.put({ ...live.output, begun: kept.begun.before }, 'live');
    }
    objects.delete(IMPORT);
    return promisifyRequest(objects.transaction);
  });
}

/** Lets go of what takes an import back, once that is 14 days old. `at`: now, ms since the epoch. */
export async function forgetOldImport(at: number, calendar: Calendar): Promise<void> {
  if (!(await keys<string>(store)).includes(IMPORT)) return;
  const kept = await readKept();
  const limit = addDays(dayOf(at, calendar), -KEPT_DAYS);
  if (!kept || dayOf(kept.at, calendar) < limit) await del(IMPORT, store);
}

async function readKept(): Promise<Kept | null> {
  const stored: unknown = await get(IMPORT, store);
  return v.is(shape, stored) ? (stored as unknown as Kept) : null;
}

/** One transaction. */
function writeRecord(changes: readonly KeyChange[], begun: number | undefined, kept: Kept) {
  return store('readwrite', async (objects) => {
    for (const [key, before, after] of changes) if (!same(before, after)) objects.put(after, key);
    const stored: unknown = await promisifyRequest(objects.get('live'));
    const live = v.safeParse(liveSchema, stored ?? NOTHING_LIVE);
    if (begun !== undefined && live.success) {
      const changed: Live = { ...live.output, begun };
      objects.put(changed, 'live');
    }
    objects.put(kept, IMPORT);
    return promisifyRequest(objects.transaction);
  });
}

function touchedBy(day: unknown, calendar: Calendar) {
  const parsed = v.safeParse(recordedDaySchema, day);
  return parsed.success ? daysOf(parsed.output.spans, calendar) : [];
}

async function restoreSettings({ before, after }: { before: Settings; after: Settings }) {
  const now = await readSettings();
  const names = Object.keys(after) as (keyof Settings)[];
  const kept = names.filter((name) => same(now[name], after[name]));
  await changeSettings(Object.fromEntries(kept.map((name) => [name, before[name]])));
}
