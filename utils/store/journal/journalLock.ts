import * as v from 'valibot';
import { MINUTE_MS } from '../../core/base/defaults';
import { type Lock, timeSchema } from '../commonSchemas';
import { itemIn } from '../extensionStorage';
import {
  fromBase64,
  importKey,
  isSealed,
  keyBehind,
  lockFor,
  makeLock,
  open,
  seal,
  toBase64,
} from './encryption';
import { change, LOCK, readAll, readLock } from './journalDb';

/**
 * The open journal's key, in the session: it is in memory alone, dies with the browser, outlives the
 * worker, and no page of another site can read it.
 */
const OPENED = itemIn('session', 'journalKey');
const openSchema = v.strictObject({ key: v.pipe(v.string(), v.base64()), until: timeSchema });

/** There is a lock, and it is not open. Nothing was read or written. */
export class JournalLocked extends Error {
  constructor() {
    super('The journal is locked.');
  }
}

/** How the journal stands. `open` until so many ms since the epoch. */
export type LockState =
  | { readonly is: 'none' }
  | { readonly is: 'locked'; readonly minutes: number }
  | { readonly is: 'open'; readonly minutes: number; readonly until: number };

export async function readLockState(at: number): Promise<LockState> {
  const lock = await readLock();
  if (!lock) return { is: 'none' };
  const opened = await readOpened(at);
  const { minutes } = lock;
  return opened ? { is: 'open', minutes, until: opened.until } : { is: 'locked', minutes };
}

/**
 * The key to read and write with; `null` where there is no lock. `at`: ms since the epoch; without it
 * a key counts as long as it is there. Throws `JournalLocked`.
 */
export async function journalKey(at?: number): Promise<CryptoKey | null> {
  if (!(await readLock())) return null;
  const opened = await readOpened(at);
  if (!opened) throw new JournalLocked();
  return importKey(fromBase64(opened.key));
}

/** The same, and `locked` where `journalKey` throws for it. */
export async function keyUnlessLocked(at?: number): Promise<CryptoKey | null | 'locked'> {
  return journalKey(at).catch((error: unknown) => {
    if (error instanceof JournalLocked) return 'locked';
    throw error;
  });
}

/** Calls back when the journal was opened or locked. */
export function watchLock(changed: () => void): () => void {
  return OPENED.watch(changed);
}

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

async function readOpened(at: number | undefined) {
  const parsed = v.safeParse(openSchema, await OPENED.read());
  if (!parsed.success || (at !== undefined && at >= parsed.output.until)) return null;
  return parsed.output;
}
