import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import type { EpochMs } from '../../core/base/calendar';
import type { JournalEntry } from '../../core/reflection/journal';
import { entrySchema } from '../../schemas/common';
import { decrypt, isEncrypted } from './encryption';
import {
  DRAFT_PREFIX,
  entriesBetween,
  entryRange,
  findEntryKey,
  journalStore,
  readAll,
  readRange,
} from './journalDb';
import { keyUnlessLocked } from './journalLock';

export interface JournalPage {
  /** Newest first; none while the journal is locked. */
  readonly entries: readonly JournalEntry[];
  /** There are older ones. */
  readonly more: boolean;
  readonly locked: boolean;
}

const LOCKED: JournalPage = { entries: [], more: false, locked: true };

/** Entries per batch, so that the page can paint between batches. Our choice: some ms, also with a lock. */
const AT_ONCE = 200;

/**
 * The newest `most` entries, or all; of these, those that can be read. `onPart`
 * gets them as they are read, part by part.
 */
export async function readJournal(
  most: number | 'all',
  now: EpochMs,
  onPart: (entries: readonly JournalEntry[]) => void = () => {},
): Promise<JournalPage> {
  const key = await keyUnlessLocked(now);
  if (key === 'locked') return LOCKED;
  const after = most === 'all' ? null : await keyBefore(most);
  const entries: JournalEntry[] = [];
  let rest: IDBKeyRange | null = after === null ? entryRange() : entriesAfter(after);
  while (rest) {
    const stored = await readRange(rest, AT_ONCE);
    const read = await Promise.all(stored.map((each) => readable(key, each)));
    const part = read.filter((entry) => entry !== null);
    onPart(part);
    entries.push(...part);
    const last = stored.at(AT_ONCE - 1);
    rest = last ? entriesAfter(last[0]) : null;
  }
  return { entries: entries.sort((a, b) => b.at - a.at), more: after !== null, locked: false };
}

function entriesAfter(name: string): IDBKeyRange {
  return IDBKeyRange.bound(name, ':', true, true);
}

/** The key of the entry that comes before the newest `most`, or `null` if there are no more. */
function keyBefore(most: number): Promise<string | null> {
  return journalStore('readonly', async (objects) => {
    const walk = objects.openKeyCursor(entryRange(), 'prev');
    const newest = await promisifyRequest(walk);
    newest?.advance(most);
    const next = newest && (await promisifyRequest(walk));
    return next ? String(next.key) : null;
  });
}

/** What was written in `[from, to)`, oldest first; of it, what can be read. `locked`: the journal is, at `now`. */
export async function readEntriesBetween(
  from: EpochMs,
  to: EpochMs,
  now: EpochMs,
): Promise<JournalEntry[] | 'locked'> {
  const key = await keyUnlessLocked(now);
  if (key === 'locked') return 'locked';
  const stored = await readRange(entriesBetween(from, to));
  const read = await Promise.all(stored.map((each) => readable(key, each)));
  return read.filter((entry) => entry !== null);
}

/** The entry of this id, or `null` if it is not there, cannot be read, or is locked at `now`. */
export async function readEntry(id: string, now: EpochMs): Promise<JournalEntry | null> {
  const [key, name] = await Promise.all([keyUnlessLocked(now), findEntryKey(id)]);
  if (key === 'locked' || name === undefined) return null;
  const [stored] = await readRange(IDBKeyRange.only(name));
  return stored ? readable(key, stored) : null;
}

/**
 * Every entry as it reads now, by its key; where the journal is locked, as it is stored, and the lock
 * with it. For the export.
 */
export async function readWholeJournal(now: EpochMs): Promise<[string, unknown][]> {
  const key = await keyUnlessLocked(now);
  if (key === 'locked') return (await readAll()).filter(([name]) => !name.startsWith(DRAFT_PREFIX));
  return Promise.all(
    (await readRange(entryRange())).map(async ([name, value]): Promise<[string, unknown]> => {
      return [name, await plain(key, name, value).catch(() => value)];
    }),
  );
}

async function plain(key: CryptoKey | null, name: string, value: unknown): Promise<unknown> {
  return key && isEncrypted(value) ? decrypt(key, name, value) : value;
}

async function readable(
  key: CryptoKey | null,
  [name, value]: readonly [string, unknown],
): Promise<JournalEntry | null> {
  const parsed = v.safeParse(entrySchema, await plain(key, name, value).catch(() => null));
  return parsed.success ? parsed.output : null;
}
