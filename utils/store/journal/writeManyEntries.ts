import { promisifyRequest } from 'idb-keyval';
import type { EpochMs } from '../../core/base/calendar';
import type { JournalEntry } from '../../core/reflection/journal';
import { entriesBetween, idOfKey, journalStore, readEntryKeys } from './journalDb';
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

/** Removes these by their keys, locked or not: to delete, nobody has to read. */
export async function deleteEntries(names: readonly string[]): Promise<void> {
  if (names.length > 0) await writeJournal([], names);
}

/** Deletes what was written in `[from, to)`: keys are in the order of time. */
export async function deleteEntriesBetween(from: EpochMs, to: EpochMs): Promise<void> {
  await journalStore('readwrite', (objects) => {
    objects.delete(entriesBetween(from, to));
    return promisifyRequest(objects.transaction);
  });
}
