import * as v from 'valibot';
import { timeSchema } from '../../schemas/common';
import { itemIn } from '../extensionStorage';
import { fromBase64, importKey } from './encryption';
import { readLock } from './journalDb';

/**
 * The open journal's key, in the session: it is in memory alone, dies with the browser, outlives the
 * worker, and no page of another site can read it.
 */
export const OPENED = itemIn('session', 'journalKey');
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

async function readOpened(at: number | undefined) {
  const parsed = v.safeParse(openSchema, await OPENED.read());
  if (!parsed.success || (at !== undefined && at >= parsed.output.until)) return null;
  return parsed.output;
}
