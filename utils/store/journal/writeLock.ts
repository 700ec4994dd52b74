import { MINUTE_MS } from '../../core/base/defaults';
import {
  importKey,
  isSealed,
  keyBehind,
  lockFor,
  makeLock,
  open,
  seal,
  toBase64,
} from './encryption';
import { LOCK, readAll, readLock } from './journalDb';
import { OPENED } from './journalLock';
import type { Lock } from './lockSchema';
import { change } from './writeJournalDb';

/** Opens it until so many ms since the epoch. `null`: the passphrase is another one. */
export async function unlock(passphrase: string, at: number): Promise<number | null> {
  const lock = await readLock();
  const key = lock && (await keyBehind(lock, passphrase));
  return lock && key ? keepOpen(key, lock, at) : null;
}

export async function lockNow(): Promise<void> {
  await OPENED.remove();
}

/**
 * Locks all that is there, in one transaction: a worker that dies leaves it as it was, or locked. It is
 * open then. False: there is a lock, and this passphrase does not open it.
 */
export async function addLock(passphrase: string, minutes: number, at: number): Promise<boolean> {
  if (await readLock()) return (await unlock(passphrase, at)) !== null;
  const { lock, key } = await makeLock(passphrase, minutes);
  const cipher = await importKey(key);
  const sealed = (await readAll()).map(
    async ([name, value]) => [name, await seal(cipher, name, value)] as const,
  );
  await change([...(await Promise.all(sealed)), [LOCK, lock]], []);
  await keepOpen(key, lock, at);
  return true;
}

/** Another passphrase or time before the same journal. False if `passphrase` does not open it. */
export async function changeLock(
  passphrase: string,
  next: string,
  minutes: number,
  at: number,
): Promise<boolean> {
  const lock = await readLock();
  const key = lock && (await keyBehind(lock, passphrase));
  // Told twice, it was changed once: then the new one opens it.
  if (!lock || !key) return (await unlock(next, at)) !== null;
  const changed = await lockFor(key, next, minutes);
  await change([[LOCK, changed]], []);
  await keepOpen(key, changed, at);
  return true;
}

/** Takes the lock away, in one transaction. What was damaged stays as it is. False: the passphrase is another one. */
export async function removeLock(passphrase: string): Promise<boolean> {
  const lock = await readLock();
  if (!lock) return true;
  const key = await keyBehind(lock, passphrase);
  if (!key) return false;
  const cipher = await importKey(key);
  const opened = (await readAll()).map(async ([name, value]) => {
    if (!isSealed(value)) return [];
    return open(cipher, name, value).then(
      (plain) => [[name, plain] as const],
      () => [],
    );
  });
  await change((await Promise.all(opened)).flat(), [LOCK]);
  await lockNow();
  return true;
}

async function keepOpen(key: Uint8Array, { minutes }: Lock, at: number): Promise<number> {
  const until = at + minutes * MINUTE_MS;
  await OPENED.write({ key: toBase64(key), until });
  return until;
}
