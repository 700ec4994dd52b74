import { promisifyRequest } from 'idb-keyval';
import type { JournalEntry } from '../../core/reflection/journal';
import { entryKey, entryNames, idIn, store } from './journalDb';
import { journalKey } from './journalLock';
import { stored } from './writeEntries';
import { change } from './writeJournalDb';

/**
 * Many entries at once, in one transaction. One whose id is there already keeps what it has. Throws
 * `JournalLocked` if there are any and the journal is locked. `at`: now, ms since the epoch.
 */
export async function keepEntries(entries: readonly JournalEntry[], at: number): Promise<void> {
  if (entries.length === 0) return;
  const key = await journalKey(at);
  const known = new Set((await entryNames()).map(idIn));
  const fresh = entries.filter(({ id }) => !known.has(id));
  await change(await Promise.all(fresh.map((entry) => stored(key, entry))), []);
}

/** Removes these by their keys, locked or not: to delete, nobody has to read. */
export async function removeEntries(names: readonly string[]): Promise<void> {
  if (names.length > 0) await change([], names);
}

/** Forgets what was written in `[from, to)`, ms since the epoch: keys are in the order of time. */
export async function forgetEntries(from: number, to: number): Promise<void> {
  const range = IDBKeyRange.bound(
    entryKey({ at: from, id: '' }),
    entryKey({ at: to, id: '' }),
    false,
    true,
  );
  await store('readwrite', (objects) => {
    objects.delete(range);
    return promisifyRequest(objects.transaction);
  });
}
