import { del, keys, promisifyRequest, set } from 'idb-keyval';
import { addDays, type Calendar, type DayKey, dayOf } from '../../core/base/calendar';
import { isEqual } from '../../core/base/canonicalJson';
import { keepProfileChoices } from '../../core/settings/profileChoices';
import type { Settings } from '../../core/settings/settings';
import { parseOr } from '../../schemas/lenient';
import { idOfKey } from '../journal/journalDb';
import { deleteEntries } from '../journal/writeManyEntries';
import { IMPORT, recordStore } from '../record/recordDb';
import { recordedDaySchema, stateSchema } from '../record/recordSchema';
import { readSettings } from '../settings/settings';
import { replaceSettings } from '../settings/writeSettings';
import { readImportUndo } from './lastImport';
import { daysOf } from './planDays';
import { revertChange } from './revertChange';

/** Our choice: long enough to notice that a file was the other one. */
const KEPT_DAYS = 14;

/**
 * Takes back what was begun and never finished. Called first of all when the background starts, and asks for the
 * calendar if there is something to take back.
 */
export async function recoverInterruptedImport(calendar: () => Promise<Calendar>): Promise<void> {
  if ((await readImportUndo())?.state === 'started') await undoImport(await calendar());
}

/**
 * Takes the last import out of everything, and leaves alone what came since: time that was counted,
 * choices that were changed, entries that were edited or are being edited. May be called again if it was interrupted.
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
    const state = parseOr(stateSchema, await promisifyRequest(objects.get('state')), null);
    if (kept.firstCountedAt && state?.firstCountedAt === kept.firstCountedAt.after) {
      objects.put({ ...state, firstCountedAt: kept.firstCountedAt.before }, 'state');
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

function touchedBy(day: unknown, calendar: Calendar) {
  return daysOf(parseOr(recordedDaySchema, day, null)?.spans ?? [], calendar);
}

async function restoreSettings({ before, after }: { before: Settings; after: Settings }) {
  const now = await readSettings();
  const names = Object.keys(after) as (keyof Settings)[];
  const kept = names.filter((name) => isEqual(now[name], after[name]));
  const back = { ...now, ...Object.fromEntries(kept.map((name) => [name, before[name]])) };
  await replaceSettings(keepProfileChoices(back, now));
}
