import * as v from 'valibot';
import type { EpochMs } from '../../core/base/calendar';
import { MINUTE_MS } from '../../core/base/defaults';
import { timeSchema } from '../../schemas/common';
import { parseOr } from '../../schemas/lenient';
import { sessionItem } from '../extensionStorage';
import { fromBase64 } from './bytes';
import { importKey } from './encryption';
import { readLock } from './journalDb';
import type { Lock } from './lockSchema';

/**
 * The open journal's key, in the session: it is in memory alone, dies with the browser, outlives the
 * worker, and no page of another site can read it.
 */
export const UNLOCKED_KEY = sessionItem('journalKey');
const openSchema = v.strictObject({ key: v.pipe(v.string(), v.base64()), until: timeSchema });

/** Who reads may have looked at the clock just before it was opened, or the clock was put right a little. */
const CLOCK_SLACK_MS = MINUTE_MS;

/** There is a lock, and it is not open. Nothing was read or written. */
export class JournalLocked extends Error {
  constructor() {
    super('The journal is locked.');
  }
}

/** The state of the lock. `open` until an instant. */
export type LockState =
  | { readonly is: 'none' }
  | { readonly is: 'locked'; readonly minutes: number }
  | { readonly is: 'open'; readonly minutes: number; readonly until: EpochMs };

/** Goes by the time, so that a key which was not taken away is of no use once the time is over. */
export async function readLockState(now: EpochMs): Promise<LockState> {
  const lock = await readLock();
  if (!lock) return { is: 'none' };
  const opened = await readOpened(lock, now);
  const { minutes } = lock;
  return opened ? { is: 'open', minutes, until: opened.until } : { is: 'locked', minutes };
}

/**
 * The key to read and write with; `null` where there is no lock. Throws
 * `JournalLocked`.
 */
export async function journalKey(now: EpochMs): Promise<CryptoKey | null> {
  const lock = await readLock();
  if (!lock) return null;
  const opened = await readOpened(lock, now);
  if (!opened) throw new JournalLocked();
  return importKey(fromBase64(opened.key));
}

/** The same, and `locked` where `journalKey` throws for it. */
export async function keyUnlessLocked(now: EpochMs): Promise<CryptoKey | null | 'locked'> {
  return journalKey(now).catch((error: unknown) => {
    if (error instanceof JournalLocked) return 'locked';
    throw error;
  });
}

/** Whether a key is in memory, its time over or not. */
export async function isKeyInMemory(): Promise<boolean> {
  return (await UNLOCKED_KEY.read()) !== null;
}

/** Calls back when the journal was opened or locked. Returns an unsubscribe function. */
export const watchLock = UNLOCKED_KEY.watch;

/**
 * The one place that reads the key. It goes by the time, so that a key which nothing took away in time
 * opens nothing; and no end is further off than a lock lasts, as one is that was set by a clock ahead.
 */
async function readOpened({ minutes }: Lock, now: EpochMs) {
  const opened = parseOr(openSchema, await UNLOCKED_KEY.read(), null);
  const leftMs = opened ? opened.until - now : 0;
  return leftMs > 0 && leftMs <= minutes * MINUTE_MS + CLOCK_SLACK_MS ? opened : null;
}
