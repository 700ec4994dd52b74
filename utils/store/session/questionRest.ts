import type { EpochMs } from '../../core/base/calendar';
import { timeSchema } from '../../schemas/common';
import { parseOr } from '../../schemas/lenient';
import { sessionItem } from '../extensionStorage';

/** In the session: it is about the current stretch, at most about the current day. */
export const QUESTION_CLOSED = sessionItem('questionClosed');

/** When the person last closed or answered a question of the popup; `null` if that was in an earlier run of the browser. */
export async function readQuestionClosedAt(): Promise<EpochMs | null> {
  return parseOr(timeSchema, await QUESTION_CLOSED.read(), null);
}
