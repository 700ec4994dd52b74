import { clear } from 'idb-keyval';
import { changed, type JournalEntry } from '../../core/reflection/journal';
import { seal } from './encryption';
import { DRAFT, entryKey, store } from './journalDb';
import { journalKey } from './journalLock';
import { nameOf, readEntry } from './readJournal';
import { change } from './writeJournalDb';

/** In all of these `at` is now, ms since the epoch: a lock goes by it. */

/**
 * Keeps an entry, and lets its draft go, in one transaction. An id that is there already keeps what it
 * has: a message sent twice is one entry. Throws `JournalLocked`.
 */
export async function keepEntry(entry: JournalEntry, at: number): Promise<void> {
  const key = await journalKey(at);
  if ((await nameOf(entry.id)) !== undefined) return;
  await change([await stored(key, entry)], [DRAFT + entry.id]);
}

/** Gives an entry other words, or a star, or takes it. One that is not there stays so. Throws `JournalLocked`. */
export async function changeEntry(
  id: string,
  to: Parameters<typeof changed>[1],
  at: number,
): Promise<void> {
  const key = await journalKey(at);
  const entry = await readEntry(id, at);
  if (entry) await change([await stored(key, changed(entry, to))], []);
}

/** Keeps a check-in, or what was added to it: the same id is the same one. Throws `JournalLocked`. */
export async function keepCheckIn(entry: JournalEntry, at: number): Promise<void> {
  const key = await journalKey(at);
  const known = await readEntry(entry.id, at);
  await change([await stored(key, { ...known, ...entry, at: known?.at ?? entry.at })], []);
}

/** Removes an entry, locked or not: to delete, nobody has to read. */
export async function removeEntry(id: string): Promise<void> {
  const name = await nameOf(id);
  if (name !== undefined) await change([], [name]);
}

export async function forgetJournal(): Promise<void> {
  await clear(store);
}

/** An entry as it is stored, with its name before it. */
export async function stored(key: CryptoKey | null, entry: JournalEntry) {
  const name = entryKey(entry);
  return [name, key ? await seal(key, name, entry) : entry] as const;
}
