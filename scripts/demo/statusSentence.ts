import type { Status } from '../../utils/core/state/status';

/** What the demo page says after the clock moved: one sentence for how things stand. */
export function saidAfter({
  noNudgeReason,
  sinceBreakMs,
}: Pick<Status, 'noNudgeReason' | 'sinceBreakMs'>): string {
  if (noNudgeReason === null) {
    return 'An hour has passed. Rest your hands for about five seconds, and look to the corner below.';
  }
  if (sinceBreakMs === null) {
    return 'Ten minutes have passed, and the stretch has ended. Another begins now, on this page.';
  }
  if (noNudgeReason === 'alreadyShown') {
    return 'Time has passed. A stretch has one note, so Enough stays quiet until the next. A break begins a new stretch.';
  }
  if (noNudgeReason === 'later')
    return 'Time has passed. You said later, so the note comes again after 15 minutes.';
  return 'Time has passed. Enough is quiet now, and its icon in the toolbar says why.';
}
