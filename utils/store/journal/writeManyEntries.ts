import { promisifyRequest } from 'idb-keyval';
import type { EpochMs } from '../../core/base/calendar';
import type { JournalEntry } from '../../core/reflection/journal';
import { readEditedIds } from './drafts';
import { editsOf, entriesBetween, idOfKey, journalStore, readEntryKeys } from './journalDb';
import { journalKey } from './journalLock';
import { deleteOrphanEdits } from './writeDrafts';
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

/**
 * Removes these by their keys, but for those that are being edited. Locked or not: to delete, nobody has to read.
 */
export async function deleteEntries(names: readonly string[]): Promise<void> {
  const edited = await readEditedIds();
  const removed = names.filter((name) => !edited.has(idOfKey(name)));
  if (removed.length === 0) return;
  await writeJournal([], removed);
  await deleteOrphanEdits();
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
  await deleteOrphanEdits();
}
