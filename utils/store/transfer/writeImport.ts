import { promisifyRequest, set } from 'idb-keyval';
import type { Calendar, EpochMs } from '../../core/base/calendar';
import { isEqual } from '../../core/base/canonicalJson';
import { INITIAL_STATE, type State } from '../../core/state/state';
import { parseOr } from '../../schemas/lenient';
import { entryKey } from '../journal/journalDb';
import { addEntries } from '../journal/writeManyEntries';
import { IMPORT, recordStore } from '../record/recordDb';
import { stateSchema } from '../record/recordSchema';
import { replaceSettings } from '../settings/writeSettings';
import { type ImportUndo, readImportUndo } from './lastImport';
import type { KeyChange } from './planDays';
import type { ImportPlan } from './planImport';
import { undoImport } from './writeImportUndo';

/**
 * Writes what is planned, whole or not at all: what was there before is kept first, and a browser that
 * ends before the record is written finds it at its next start and takes the beginning back. Within
 * the background's queue alone. An `id` that came before changes nothing.
 */
export async function applyImport(id: string, now: EpochMs, plan: ImportPlan, calendar: Calendar) {
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

/** One transaction. */
function writeRecord(changes: readonly KeyChange[], begun: number | undefined, kept: ImportUndo) {
  return recordStore('readwrite', async (objects) => {
    for (const [key, before, after] of changes)
      if (!isEqual(before, after)) objects.put(after, key);
    const stored: unknown = await promisifyRequest(objects.get('state'));
    const state = parseOr(stateSchema, stored ?? INITIAL_STATE, null);
    if (begun !== undefined && state) {
      const changed: State = { ...state, firstCountedAt: begun };
      objects.put(changed, 'state');
    }
    objects.put(kept, IMPORT);
    return promisifyRequest(objects.transaction);
  });
}
