import type { EpochMs } from '../../core/base/calendar';
import { MINUTE_MS } from '../../core/base/defaults';
import type { NewWrappingKey } from '../../schemas/keyDerivation';
import { type Bytes, toBase64 } from './bytes';
import { createLock, decrypt, encrypt, importKey, isEncrypted, unwrapKey } from './encryption';
import { LOCK_KEY, readAll, readLock } from './journalDb';
import { UNLOCKED_KEY } from './journalLock';
import type { Lock } from './lockSchema';
import { writeJournal } from './writeJournalDb';

/** Schedules the lock, after a delay in ms. Called before the key is in memory. */
export type LocksIn = (ms: number) => Promise<void>;

/**
 * The key that `deriveWrappingKey.ts` makes of a passphrase, in the page that asked for it. `null`: there
 * was no lock to make it for.
 */
type WrappingKey = string | null;

/** Opens it. Returns until when, or `null` if the passphrase is wrong. */
export async function unlock(
  wrappingKey: WrappingKey,
  now: EpochMs,
  locksIn: LocksIn,
): Promise<number | null> {
  const { lock, key } = await readUnwrapped(wrappingKey);
  return lock && key ? keepOpen(key, lock, now, locksIn) : null;
}

export async function lockNow(): Promise<void> {
  await UNLOCKED_KEY.write(null);
}

/**
 * Locks all that is there, in one transaction: a worker that dies leaves it as it was, or locked. It is
 * open then. False: there is a lock, and this key does not open it.
 */
export async function addLock(
  next: NewWrappingKey,
  minutes: number,
  now: EpochMs,
  locksIn: LocksIn,
): Promise<boolean> {
  if (await readLock()) return (await unlock(next.wrappingKey, now, locksIn)) !== null;
  const { lock, key } = await createLock(next, minutes);
  const cipher = await importKey(key);
  const sealed = (await readAll()).map(
    async ([name, value]) => [name, await encrypt(cipher, name, value)] as const,
  );
  await writeJournal([...(await Promise.all(sealed)), [LOCK_KEY, lock]], []);
  await keepOpen(key, lock, now, locksIn);
  return true;
}

/**
 * Another passphrase and time, and another key: all that is there is encrypted again, in one transaction,
 * so that whoever knows the old passphrase and has an old copy of the lock reads nothing of it. What was
 * damaged stays as it is. False if `wrappingKey` does not open it.
 */
export async function changeLock(
  wrappingKey: WrappingKey,
  next: NewWrappingKey,
  minutes: number,
  now: EpochMs,
  locksIn: LocksIn,
): Promise<boolean> {
  const { lock, key } = await readUnwrapped(wrappingKey);
  // A repeated message: the passphrase was already changed, so the new one opens it.
  if (!lock || !key) return (await unlock(next.wrappingKey, now, locksIn)) !== null;
  const { lock: changed, key: fresh } = await createLock(next, minutes);
  const cipher = await importKey(fresh);
  const sealed = (await readAllWith(key)).map(
    async ([name, value]) => [name, await encrypt(cipher, name, value)] as const,
  );
  await writeJournal([...(await Promise.all(sealed)), [LOCK_KEY, changed]], []);
  await keepOpen(fresh, changed, now, locksIn);
  return true;
}

/** Takes the lock away, in one transaction. What was damaged stays as it is. False: the passphrase is another one. */
export async function removeLock(wrappingKey: WrappingKey): Promise<boolean> {
  const { lock, key } = await readUnwrapped(wrappingKey);
  if (!lock) return true;
  if (!key) return false;
  await writeJournal(await readAllWith(key), [LOCK_KEY]);
  await lockNow();
  return true;
}

/** The lock, and the key behind it; each `null` if it is not there, or is another one. */
async function readUnwrapped(wrappingKey: WrappingKey) {
  const lock = await readLock();
  return { lock, key: lock && wrappingKey && (await unwrapKey(lock, wrappingKey)) };
}

/** All that is there but the lock, as it reads with this key; without what it does not open. */
async function readAllWith(key: Bytes): Promise<(readonly [name: string, value: unknown])[]> {
  const cipher = await importKey(key);
  const read = (await readAll()).map(async ([name, value]) => {
    if (name === LOCK_KEY) return [];
    if (!isEncrypted(value)) return [[name, value] as const];
    return decrypt(cipher, name, value).then(
      (plain) => [[name, plain] as const],
      () => [],
    );
  });
  return (await Promise.all(read)).flat();
}

async function keepOpen(
  key: Bytes,
  { minutes }: Lock,
  now: EpochMs,
  locksIn: LocksIn,
): Promise<number> {
  const until = now + minutes * MINUTE_MS;
  await locksIn(until - now);
  await UNLOCKED_KEY.write({ key: toBase64(key), until });
  return until;
}
