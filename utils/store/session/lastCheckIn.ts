import type { EpochMs } from '../../core/base/calendar';
import { timeSchema } from '../../schemas/common';
import { parseOr } from '../../schemas/lenient';
import { sessionItem } from '../extensionStorage';

/** In the session: it dies with the browser, and so does what it is about. */
export const LAST_CHECK_IN = sessionItem('lastCheckIn');

/** The stretch that was asked about last, by when it began. */
export async function readLastCheckIn(): Promise<EpochMs | null> {
  return parseOr(timeSchema, await LAST_CHECK_IN.read(), null);
}
