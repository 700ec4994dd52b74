import { promisifyRequest } from 'idb-keyval';
import type { JournalEntry } from '../core/journal';
import { entryKey, readWholeJournal, store } from './journal';

/** The name of an entry and what it was when it was brought in; none of its words. */
export interface KeptEntry {
  readonly key: string;
  readonly digest: string;
}

/** Many entries at once, in one transaction. One whose id is there already keeps what it has. */
export function keepEntries(entries: readonly JournalEntry[]): Promise<void> {
  return store('readwrite', async (objects) => {
    const known = new Set((await promisifyRequest(objects.getAllKeys())).map(idOf));
    for (const entry of entries) if (!known.has(entry.id)) objects.put(entry, entryKey(entry));
    return promisifyRequest(objects.transaction);
  });
}

/** What to remember of entries that will be brought in, so that they can be taken out. */
export function namesOf(entries: readonly JournalEntry[]): Promise<KeptEntry[]> {
  return Promise.all(
    entries.map(async (entry) => ({ key: entryKey(entry), digest: await digestOf(entry) })),
  );
}

/** Removes those that are as they were when they were brought in: what was edited since is the person's. */
export async function removeEntries(kept: readonly KeptEntry[]): Promise<void> {
  if (kept.length === 0) return;
  const stored = new Map(await readWholeJournal());
  const digests = await Promise.all(kept.map(({ key }) => digestOf(stored.get(key))));
  const unchanged = kept.filter(({ digest }, index) => digest === digests[index]);
  await store('readwrite', (objects) => {
    for (const { key } of unchanged) objects.delete(key);
    return promisifyRequest(objects.transaction);
  });
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

function idOf(key: IDBValidKey): string {
  return String(key).slice(String(key).indexOf(' ') + 1);
}

async function digestOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value) ?? '');
  return String(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
