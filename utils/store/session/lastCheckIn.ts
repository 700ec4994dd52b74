import * as v from 'valibot';
import { timeSchema } from '../../schemas/common';
import { itemIn } from '../extensionStorage';

/** In the session: it dies with the browser, and so does what it is about. */
export const CHECKED_IN = itemIn('session', 'checkedIn');

/** The stretch that was asked about last, by when it began, ms since the epoch. */
export async function readCheckedIn(): Promise<number | null> {
  const parsed = v.safeParse(timeSchema, await CHECKED_IN.read());
  return parsed.success ? parsed.output : null;
}
