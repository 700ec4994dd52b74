import * as v from 'valibot';
import type { EpochMs } from '../../core/base/calendar';
import { idSchema, timeSchema } from '../../schemas/common';
import { parseOr } from '../../schemas/lenient';
import { sessionItem } from '../extensionStorage';

/**
 * A line that is no entry so far, mostly because the journal is locked: when it was set, and the id of its entry. Its
 * words are in the settings. In the session, as what is written while the journal is locked is in general.
 */
export interface PendingLine {
  readonly id: string;
  readonly at: EpochMs;
  /**
   * The words of the line that it replaced, by which the entry of that one is found once the journal opens; `null`
   * without. They were in the settings until then.
   */
  readonly before: string | null;
}

export const PENDING_LINE = sessionItem('pendingLine');
const schema = v.strictObject({ id: idSchema, at: timeSchema, before: v.nullable(v.string()) });

/** The line that waits for the lock to open, or `null`. */
export async function readPendingLine(): Promise<PendingLine | null> {
  return parseOr(schema, await PENDING_LINE.read(), null);
}
