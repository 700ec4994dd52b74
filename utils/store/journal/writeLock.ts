import { MINUTE_MS } from '../../core/base/defaults';
import {
  type Bytes,
  importKey,
  isSealed,
  keyBehind,
  makeLock,
  open,
  seal,
  toBase64,
} from './encryption';
import { LOCK, readAll, readLock } from './journalDb';
import { OPENED } from './journalLock';
import type { Lock } from './lockSchema';
import { change } from './writeJournalDb';

/** Sees to it that the journal is locked in so many ms. It is asked before the key is in memory. */
export type LocksIn = (ms: number) => Promise<void>;

/** Opens it until so many ms since the epoch. `null`: the passphrase is another one. `at`: now. */
export async function unlock(
  passphrase: string,
  at: number,
  locksIn: LocksIn,
): Promise<number | null> {
  const lock = await readLock();
  const key = lock && (await keyBehind(lock, passphrase));
  return lock && key ? keepOpen(key, lock, at, locksIn) : null;
}

export async function lockNow(): Promise<void> {
  await OPENED.remove();
}

/**
 * Locks all that is there, in one transaction: a worker that dies leaves it as it was, or locked. It is
 * open then. False: there is a lock, and this passphrase does not open it.
 */
export async function addLock(
  passphrase: string,
  minutes: number,
  at: number,
  locksIn: LocksIn,
): Promise<boolean> {
  if (await readLock()) return (await unlock(passphrase, at, locksIn)) !== null;
  const { lock, key } = await makeLock(passphrase, minutes);
  const cipher = await importKey(key);
  const sealed = (await readAll()).map(
    async ([name, value]) => [name, await seal(cipher, name, value)] as const,
  );
  await change([...(await Promise.all(sealed)), [LOCK, lock]], []);
  await keepOpen(key, lock, at, locksIn);
  return true;
}

/**
 * Another passphrase and time, and another key: all that is there is encrypted anew, in one transaction,
 * so that whoever knows the old passphrase and has an old copy of the lock reads nothing of it. What was
 * damaged stays as it is. False if `passphrase` does not open it.
 */
export async function changeLock(
  passphrase: string,
  next: string,
  minutes: number,
  at: number,
  locksIn: LocksIn,
): Promise<boolean> {
  const lock = await readLock();
  const key = lock && (await keyBehind(lock, passphrase));
  // Told twice, it was changed once: then the new one opens it.
  if (!lock || !key) return (await unlock(next, at, locksIn)) !== null;
  const { lock: changed, key: fresh } = await makeLock(next, minutes);
  const cipher = await importKey(fresh);
  const sealed = (await readAllWith(key)).map(
    async ([name, value]) => [name, await seal(cipher, name, value)] as const,
  );
  await change([...(await Promise.all(sealed)), [LOCK, changed]], []);
  await keepOpen(fresh, changed, at, locksIn);
  return true;
}

/** Takes the lock away, in one transaction. What was damaged stays as it is. False: the passphrase is another one. */
export async function removeLock(passphrase: string): Promise<boolean> {
  const lock = await readLock();
  if (!lock) return true;
  const key = await keyBehind(lock, passphrase);
  if (!key) return false;
  await change(await readAllWith(key), [LOCK]);
  await lockNow();
  return true;
}

/** All that is there but the lock, as it reads with this key; without what it does not open. */
async function readAllWith(key: Bytes): Promise<(readonly [name: string, value: unknown])[]> {
  const cipher = await importKey(key);
  const read = (await readAll()).map(async ([name, value]) => {
    if (name === LOCK) return [];
    if (!isSealed(value)) return [[name, value] as const];
    return open(cipher, name, value).then(
      (plain) => [[name, plain] as const],
      () => [],
    );
  });
  return (await Promise.all(read)).flat();
}

async function keepOpen(
  key: Bytes,
  { minutes }: Lock,
  at: number,
  locksIn: LocksIn,
): Promise<number> {
  const until = at + minutes * MINUTE_MS;
  await locksIn(until - at);
  await OPENED.write({ key: toBase64(key), until });
  return until;
}
