import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { timeSchema } from './schemas';

/** In the session: it dies with the browser, and so does what it is about. */
const KEY = 'session:checkedIn';

/** The stretch that was asked about last, by when it began, ms since the epoch. */
export async function readCheckedIn(): Promise<number | null> {
  const parsed = v.safeParse(timeSchema, await storage.getItem(KEY));
  return parsed.success ? parsed.output : null;
}

export async function rememberCheckedIn(stretch: number): Promise<void> {
  await storage.setItem(KEY, stretch);
}
