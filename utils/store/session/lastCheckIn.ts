import * as v from 'valibot';
import { timeSchema } from '../commonSchemas';
import { itemIn } from '../extensionStorage';

/** In the session: it dies with the browser, and so does what it is about. */
const CHECKED_IN = itemIn('session', 'checkedIn');

/** The stretch that was asked about last, by when it began, ms since the epoch. */
export async function readCheckedIn(): Promise<number | null> {
  const parsed = v.safeParse(timeSchema, await CHECKED_IN.read());
  return parsed.success ? parsed.output : null;
}

export async function rememberCheckedIn(stretch: number): Promise<void> {
  await CHECKED_IN.write(stretch);
}
