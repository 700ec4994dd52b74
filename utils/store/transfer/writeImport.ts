import { del, keys, promisifyRequest, set } from 'idb-keyval';
import * as v from 'valibot';
import { addDays, type Calendar, type DayKey, dayOf } from '../../core/base/calendar';
import { isEqual } from '../../core/base/canonicalJson';
import { keepProfileChoices } from '../../core/settings/profileChoices';
import type { Settings } from '../../core/settings/settings';
import { INITIAL_STATE, type State } from '../../core/state/state';
import { entryKey, idOfKey } from '../journal/journalDb';
import { addEntries, deleteEntries } from '../journal/writeManyEntries';
import { IMPORT, recordStore } from '../record/recordDb';
import { recordedDaySchema, stateSchema } from '../record/recordSchema';
import { readSettings } from '../settings/settings';
import { replaceSettings } from '../settings/writeSettings';
import { type ImportUndo, readImportUndo } from './lastImport';
import { daysOf, type KeyChange } from './planDays';
import type { ImportPlan } from './planImport';
import { revertChange } from './revertChange';

/** Our choice: long enough to notice that a file was the other one. */
const KEPT_DAYS = 14;

/**
 * Writes what is planned, whole or not at all: what was there before is kept first, and a browser that
 * ends before the record is written finds it at its next start and takes the beginning back. Within
 * the background's queue alone. An `id` that came before changes nothing.
 */
export async function applyImport(id: string, now: number, plan: ImportPlan, calendar: Calendar) {
  if ((await readImportUndo())?.id === id) return;
  const { changes, settings, firstCountedAt, summary } = plan;
  const entries = plan.entries.map(entryKey);
  const kept: ImportUndo = {
    id,
    at: now,
    state: 'started',
    changes,
    settings,
    firstCountedAt,
    summary,
    entries,
  };
  await set(IMPORT, kept, recordStore);
  try {
    await addEntries(plan.entries, now);
    if (settings) await replaceSettings(settings.after);
    await writeRecord(changes, firstCountedAt?.after, { ...kept, state: 'done' });
  } catch (error) {
    await undoImport(calendar);
    throw error;
  }
}

/** Takes back what was begun and never finished. Called first of all when the background starts. */
export async function recoverInterruptedImport(calendar: Calendar): Promise<void> {
  if ((await readImportUndo())?.state === 'started') await undoImport(calendar);
}

/**
 * Takes the last import out of everything, and leaves alone what came since: time that was counted,
 * choices that were changed, entries that were edited. May be called again if it was interrupted.
 */
export async function undoImport(calendar: Calendar): Promise<void> {
  const kept = await readImportUndo();
  if (!kept) return;
  await deleteEntries(kept.entries);
  if (kept.settings) await restoreSettings(kept.settings);
  await recordStore('readwrite', async (objects) => {
    for (const [key, before, after] of kept.changes) {
      const current: unknown = await promisifyRequest(objects.get(key));
      const left = revertChange([key, before, after], current);
      if (left === undefined) objects.delete(key);
      else objects.put(left, key);
      if (current !== undefined || isEqual(before, after) || !key.startsWith('day:')) continue;
      // It was rolled up since. Its parts come back, and its total is made again.
      for (const day of touchedBy(after, calendar)) objects.delete(`total:${day}`);
    }
    const state = v.safeParse(stateSchema, await promisifyRequest(objects.get('state')));
    if (
      kept.firstCountedAt &&
      state.success &&
      state.output.firstCountedAt === kept.firstCountedAt.after
    ) {
      objects.put({ ...state.output, firstCountedAt: kept.firstCountedAt.before }, 'state');
    }
    objects.delete(IMPORT);
    return promisifyRequest(objects.transaction);
  });
}

/**
 * The entry of this id is about to be edited: it is the person's from here on, and taking the import back
 * leaves it. Before the edit, so that no death of the worker in between loses one.
 */
export async function keepFromUndo(id: string): Promise<void> {
  const kept = await readImportUndo();
  const entries = kept?.entries.filter((name) => idOfKey(name) !== id) ?? [];
  if (kept && entries.length < kept.entries.length)
    await set(IMPORT, { ...kept, entries }, recordStore);
}

/** Lets go of what takes an import back, once that is 14 days old. `today`: age is counted from it. */
export async function deleteOldImport(today: DayKey, calendar: Calendar): Promise<void> {
  if (!(await keys<string>(recordStore)).includes(IMPORT)) return;
  const kept = await readImportUndo();
  const limit = addDays(today, -KEPT_DAYS);
  if (!kept || dayOf(kept.at, calendar) < limit) await del(IMPORT, recordStore);
}

/** One transaction. */
function writeRecord(changes: readonly KeyChange[], begun: number | undefined, kept: ImportUndo) {
  return recordStore('readwrite', async (objects) => {
    for (const [key, before, after] of changes)
      if (!isEqual(before, after)) objects.put(after, key);
    const stored: unknown = await promisifyRequest(objects.get('state'));
    const state = v.safeParse(stateSchema, stored ?? INITIAL_STATE);
    if (begun !== undefined && state.success) {
      const changed: State = { ...state.output, firstCountedAt: begun };
      objects.put(changed, 'state');
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
  const kept = names.filter((name) => isEqual(now[name], after[name]));
  const back = { ...now, ...Object.fromEntries(kept.map((name) => [name, before[name]])) };
  await replaceSettings(keepProfileChoices(back, now));
}
