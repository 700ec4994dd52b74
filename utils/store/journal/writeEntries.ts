import { clear } from 'idb-keyval';
import type { EpochMs } from '../../core/base/calendar';
import { editEntry, type JournalEntry } from '../../core/reflection/journal';
import { draftKey } from './drafts';
import { encrypt } from './encryption';
import { DRAFT_PREFIX, editsOf, entryKey, findEntryKey, journalStore } from './journalDb';
import { journalKey } from './journalLock';
import { readEntry } from './readJournal';
import { deleteOrphanEdits } from './writeDrafts';
import { writeJournal } from './writeJournalDb';

/**
 * Keeps an entry, and lets its draft go, in one transaction. An id that is there already keeps what it
 * has: a message sent twice is one entry. Throws `JournalLocked`.
 */
export async function addEntry(entry: JournalEntry, now: EpochMs): Promise<void> {
  const key = await journalKey(now);
  if ((await findEntryKey(entry.id)) !== undefined) return;
  await writeJournal([await toStored(key, entry)], [DRAFT_PREFIX + entry.id]);
}

/**
 * Gives an entry other words, or a star, or takes it, and deletes the draft that the words were in one transaction.
 * Throws `JournalLocked`, and an `Error` if the entry is not there, or cannot be read: nothing was written then.
 */
export async function changeEntry(
  id: string,
  to: Parameters<typeof editEntry>[1],
  now: EpochMs,
  draft?: string,
): Promise<void> {
  const key = await journalKey(now);
  const entry = await readEntry(id, now);
  const drafts = draft === undefined ? [] : [draftKey({ id: draft, entry: id })];
  if (!entry) throw new Error('The entry to change is not there.');
  await writeJournal([await toStored(key, editEntry(entry, to))], drafts);
}

/** Keeps a check-in, or what was added to it: the same id is the same one. Throws `JournalLocked`. */
export async function saveCheckIn(entry: JournalEntry, now: EpochMs): Promise<void> {
  const key = await journalKey(now);
  const known = await readEntry(entry.id, now);
  await writeJournal([await toStored(key, { ...known, ...entry, at: known?.at ?? entry.at })], []);
}

/** Removes an entry and what was being changed in it, locked or not: to delete, nobody has to read. */
export async function deleteEntry(id: string): Promise<void> {
  const name = await findEntryKey(id);
  if (name !== undefined) await writeJournal([], [name, editsOf(id)]);
  await deleteOrphanEdits();
}

export async function clearJournal(): Promise<void> {
  await clear(journalStore);
}

/** An entry as it is stored, with its name before it. */
export async function toStored(key: CryptoKey | null, entry: JournalEntry) {
  const name = entryKey(entry);
  return [name, key ? await encrypt(key, name, entry) : entry] as const;
}
