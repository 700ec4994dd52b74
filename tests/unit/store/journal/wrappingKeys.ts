import {
  deriveNewWrappingKey,
  deriveWrappingKey,
} from '../../../../utils/store/journal/deriveWrappingKey';
import { readLock } from '../../../../utils/store/journal/journalDb';

/** Far less than a real lock costs: what is tested with it does not depend on how slow it is. */
const QUICK_LOG_N = 4;

/** What a page sends for a new lock. */
export const newKeyOf = (passphrase: string) => deriveNewWrappingKey(passphrase, QUICK_LOG_N);

/** What a page sends for the lock that is there. */
export async function keyOf(passphrase: string): Promise<string | null> {
  const lock = await readLock();
  return lock && deriveWrappingKey(passphrase, lock);
}
