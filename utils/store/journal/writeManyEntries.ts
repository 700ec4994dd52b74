import { promisifyRequest } from 'idb-keyval';
import type { EpochMs } from '../../core/base/calendar';
import type { JournalEntry } from '../../core/reflection/journal';
import { editsOf, entriesBetween, idOfKey, journalStore, readEntryKeys } from './journalDb';
import { journalKey } from './journalLock';
import { toStored } from './writeEntries';
import { writeJournal } from './writeJournalDb';

/**
 * Many entries at once, in one transaction. One whose id is there already keeps what it has. Throws
 * `JournalLocked` if there are any and the journal is locked.
 */
export async function addEntries(entries: readonly JournalEntry[], now: EpochMs): Promise<void> {
  if (entries.length === 0) return;
  const key = await journalKey(now);
  const known = new Set((await readEntryKeys()).map(idOfKey));
  const fresh = entries.filter(({ id }) => !known.has(id));
  await writeJournal(await Promise.all(fresh.map((entry) => toStored(key, entry))), []);
}

/** Removes these by their keys, and what was being changed in them, locked or not: to delete, nobody has to read. */
export async function deleteEntries(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await writeJournal([], [...names, ...names.map((name) => editsOf(idOfKey(name)))]);
}

/** Deletes what was written in `[from, to)`: keys are in the order of time. */
export async function deleteEntriesBetween(from: EpochMs, to: EpochMs): Promise<void> {
  await journalStore('readwrite', async (objects) => {
    const range = entriesBetween(from, to);
    for (const name of await promisifyRequest(objects.getAllKeys(range))) {
      objects.delete(editsOf(idOfKey(String(name))));
    }
    objects.delete(range);
    return promisifyRequest(objects.transaction);
  });
}
