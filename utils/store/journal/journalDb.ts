import { entries, get, promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import type { EpochMs } from '../../core/base/calendar';
import { openStore } from '../openStore';
import { type Lock, lockSchema } from './lockSchema';

/**
 * What a person wrote, one key an entry, in a store of its own, away from all time data. Keys are in
 * the order of time, so that the newest are read without the others. Beside them: the lock, if there is
 * one, and what is being written. Only the background writes.
 */
export const journalStore = openStore('enough-journal', 'entries');

export const LOCK_KEY = 'lock';
export const DRAFT_PREFIX = 'draft:';

/** What is being changed in the entry of this id, and is not saved so far. */
export function editsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound(`${DRAFT_PREFIX}${id} `, `${DRAFT_PREFIX}${id} \uffff`);
}

/** As many digits as the largest time has: text sorts like the number then. */
const TIME_DIGITS = 16;

/** The key of an entry: its time, and its id. */
export function entryKey({ at, id }: { readonly at: EpochMs; readonly id: string }): string {
  return `${String(at).padStart(TIME_DIGITS, '0')} ${id}`;
}

/** The id in the key of an entry. */
export function idOfKey(key: string): string {
  return key.slice(TIME_DIGITS + 1);
}

/** Entries alone: their keys begin with a digit. */
export function entryRange(): IDBKeyRange {
  return IDBKeyRange.bound('0', ':', false, true);
}

/** Entries that were written in `[from, to)`. */
export function entriesBetween(from: EpochMs, to: EpochMs): IDBKeyRange {
  const [first, after] = [from, to].map((at) => entryKey({ at, id: '' }));
  return IDBKeyRange.bound(first, after, false, true);
}

/** The keys of all entries, in the order of time. */
export async function readEntryKeys(): Promise<string[]> {
  return journalStore('readonly', async (objects) => {
    const names = await promisifyRequest(objects.getAllKeys(entryRange()));
    return names.map(String);
  });
}

/** A message that arrives twice brings another time, so the id alone is looked for. */
export async function findEntryKey(id: string): Promise<string | undefined> {
  return (await readEntryKeys()).find((name) => idOfKey(name) === id);
}

/** Values by their keys, in the order of the keys; the first `most` alone, if it is given. */
export async function readRange(range: IDBKeyRange, most?: number): Promise<[string, unknown][]> {
  return journalStore('readonly', async (objects) => {
    const names = promisifyRequest(objects.getAllKeys(range, most));
    const values: Promise<unknown[]> = promisifyRequest(objects.getAll(range, most));
    const found = await values;
    return (await names).map((name, index) => [String(name), found[index]]);
  });
}

/** The lock before the journal, or `null`. Throws if there is one that cannot be read. */
export async function readLock(): Promise<Lock | null> {
  const stored: unknown = await get(LOCK_KEY, journalStore);
  return stored === undefined ? null : v.parse(lockSchema, stored);
}

export function readAll(): Promise<[string, unknown][]> {
  return entries(journalStore);
}
