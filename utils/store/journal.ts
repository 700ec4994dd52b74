import { clear, createStore, del, entries, get, keys, promisifyRequest, set } from 'idb-keyval';
import * as v from 'valibot';
import type { JournalEntry } from '../core/journal';
import { entrySchema } from './schemas';

/**
 * What a person wrote, one key an entry, in a store of its own, away from all time data. Keys are in
 * the order of time, so that the newest are read without the others.
 */
export const store = createStore('enough-journal', 'entries');

/** As many digits as the largest time has: text sorts like the number then. */
const TIME_DIGITS = 16;

/** The key of an entry: its time, ms since the epoch, and its id. */
export function entryKey({ at, id }: Pick<JournalEntry, 'at' | 'id'>): string {
  return `${String(at).padStart(TIME_DIGITS, '0')} ${id}`;
}

export interface Notes {
  /** Newest first. */
  readonly entries: readonly JournalEntry[];
  /** There are older ones. */
  readonly more: boolean;
}

/** The newest `most` entries; of these, those that can be read. */
export async function readJournal(most: number): Promise<Notes> {
  const { stored, more } = await store('readonly', async (objects) => {
    const walk = objects.openKeyCursor(null, 'prev');
    const newest = await promisifyRequest(walk);
    newest?.advance(most);
    const next = newest && (await promisifyRequest(walk));
    const after = next && IDBKeyRange.lowerBound(next.key, true);
    const stored: unknown[] = await promisifyRequest(objects.getAll(after));
    return { stored, more: next !== null };
  });
  const read = stored
    .map((value) => v.safeParse(entrySchema, value))
    .filter((parsed) => parsed.success)
    .map(({ output }) => output);
  return { entries: read.sort((a, b) => b.at - a.at), more };
}

/** The entry of this id, or `null` if it is not there or cannot be read. */
export async function readEntry(id: string): Promise<JournalEntry | null> {
  const key = await keyOf(id);
  const parsed = v.safeParse(entrySchema, key === undefined ? null : await get(key, store));
  return parsed.success ? parsed.output : null;
}

/** Keeps an entry. An id that is there already keeps what it has: a message sent twice is one entry. */
export async function keepEntry(entry: JournalEntry): Promise<void> {
  if ((await keyOf(entry.id)) === undefined) await set(entryKey(entry), entry, store);
}

export async function removeEntry(id: string): Promise<void> {
  const key = await keyOf(id);
  if (key !== undefined) await del(key, store);
}

/** Everything in this store, as it is stored. For the export. */
export function readWholeJournal(): Promise<[string, unknown][]> {
  return entries(store);
}

export async function forgetJournal(): Promise<void> {
  await clear(store);
}

/** A message that arrives twice brings another time, so the id alone is looked for. */
async function keyOf(id: string): Promise<string | undefined> {
  return (await keys<string>(store)).find((key) => key.slice(TIME_DIGITS + 1) === id);
}
