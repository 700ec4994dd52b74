import * as v from 'valibot';
import { timeSchema } from '../../schemas/common';
import { storageItem } from '../extensionStorage';

/** In the session: it dies with the browser, and so does what it is about. */
export const LAST_CHECK_IN = storageItem('session', 'lastCheckIn');

/** The stretch that was asked about last, by when it began, ms since the epoch. */
export async function readLastCheckIn(): Promise<number | null> {
  const parsed = v.safeParse(timeSchema, await LAST_CHECK_IN.read());
  return parsed.success ? parsed.output : null;
}
