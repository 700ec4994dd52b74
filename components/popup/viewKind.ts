import type { Status } from '../../utils/core/state/status';

/**
 * What the popup is about. A pause, a call and a closed day have views of their own, which are short: who opens it
 * then wants out of them, or nothing. `noSites`: there is one thing to do.
 */
export type PopupViewKind = 'stopped' | 'noSites' | 'pause' | 'call' | 'closed' | 'day';

export function viewKindOf({ tracking, hasSites, pausing, call, doneAt }: Status): PopupViewKind {
  if (!tracking) return 'stopped';
  if (!hasSites) return 'noSites';
  if (pausing) return 'pause';
  if (call !== null) return 'call';
  return doneAt === null ? 'day' : 'closed';
}
