import { clear, createStore, del, entries, get, set } from 'idb-keyval';
import * as v from 'valibot';
import type { JournalEntry } from '../core/journal';
import { entrySchema } from './schemas';

/** What a person wrote, one key an entry, in a store of its own, away from all time data. */
const store = createStore('enough-journal', 'entries');

/** All entries that can be read, newest first. */
export async function readJournal(): Promise<JournalEntry[]> {
  const stored = await entries(store);
  return stored
    .map(([, value]) => v.safeParse(entrySchema, value))
    .filter((parsed) => parsed.success)
    .map(({ output }) => output)
    .sort((a, b) => b.at - a.at);
}

/** The entry of this id, or `null` if it is not there or cannot be read. */
export async function readEntry(id: string): Promise<JournalEntry | null> {
  const parsed = v.safeParse(entrySchema, await get(id, store));
  return parsed.success ? parsed.output : null;
}

/** Keeps an entry. An id that is there already keeps what it has: a message sent twice is one entry. */
export async function keepEntry(entry: JournalEntry): Promise<void> {
  if ((await get(entry.id, store)) === undefined) await set(entry.id, entry, store);
}

export async function removeEntry(id: string): Promise<void> {
  await del(id, store);
}

/** Everything in this store, as it is stored. For the export. */
export function readWholeJournal(): Promise<[string, unknown][]> {
  return entries(store);
}

export async function forgetJournal(): Promise<void> {
  await clear(store);
}
