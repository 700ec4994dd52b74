import { promisifyRequest } from 'idb-keyval';
import type { JournalEntry } from '../../core/reflection/journal';
import { entryKey, entryNames, idIn, store } from './journalDb';
import { journalKey, keyUnlessLocked } from './journalLock';
import { readWholeJournal } from './readJournal';
import { stored } from './writeEntries';
import { change } from './writeJournalDb';

/** The name of an entry and what it was when it was brought in; none of its words. */
export interface KeptEntry {
  readonly key: string;
  readonly digest: string;
}

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

/** What to remember of entries that will be brought in, so that they can be taken out. */
export function namesOf(entries: readonly JournalEntry[]): Promise<KeptEntry[]> {
  return Promise.all(
    entries.map(async (entry) => ({ key: entryKey(entry), digest: await digestOf(entry) })),
  );
}

/**
 * Removes those that are as they were when they were brought in: what was edited since is the person's.
 * While the journal is locked nobody can tell, and all of them go: that is so only where an import was
 * cut short, and then nothing was edited.
 */
export async function removeEntries(kept: readonly KeptEntry[], at: number): Promise<void> {
  if (kept.length === 0) return;
  const gone = (await keyUnlessLocked(at)) === 'locked' ? kept : await unchanged(kept, at);
  await change(
    [],
    gone.map(({ key }) => key),
  );
}

async function unchanged(kept: readonly KeptEntry[], at: number): Promise<KeptEntry[]> {
  const here = new Map(await readWholeJournal(at));
  const digests = await Promise.all(kept.map(({ key }) => digestOf(here.get(key))));
  return kept.filter(({ digest }, index) => digest === digests[index]);
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

async function digestOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value) ?? '');
  return String(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
