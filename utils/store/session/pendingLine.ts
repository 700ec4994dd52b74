import * as v from 'valibot';
import type { EpochMs } from '../../core/base/calendar';
import { idSchema, timeSchema } from '../../schemas/common';
import { parseOr } from '../../schemas/lenient';
import { sessionItem } from '../extensionStorage';

/**
 * A line that was kept while the journal was locked: when, and the id of its entry. Its words are in the settings. In
 * the session, as what is written while it is locked is in general.
 */
export interface PendingLine {
  readonly id: string;
  readonly at: EpochMs;
}

export const PENDING_LINE = sessionItem('pendingLine');
const schema = v.strictObject({ id: idSchema, at: timeSchema });

/** The line that waits for the lock to open, or `null`. */
export async function readPendingLine(): Promise<PendingLine | null> {
  return parseOr(schema, await PENDING_LINE.read(), null);
}
