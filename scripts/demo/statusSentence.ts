import type { Status } from '../../utils/core/state/status';

/** What the demo page says after the clock moved: what time has passed, and how things stand. */
export function saidAfter(
  passed: string,
  { noNudgeReason, sinceBreakMs }: Pick<Status, 'noNudgeReason' | 'sinceBreakMs'>,
): string {
  return `${passed} ${howItStands(noNudgeReason, sinceBreakMs)}`;
}

function howItStands(reason: Status['noNudgeReason'], sinceBreakMs: number | null): string {
  if (reason === null) {
    return 'Rest your hands for about five seconds, and look to the corner below.';
  }
  if (sinceBreakMs === null) {
    return 'The stretch has ended. Another begins now, on this page.';
  }
  if (reason === 'alreadyShown') {
    return 'A stretch has one note, so Enough stays quiet until the next. A break begins a new stretch.';
  }
  if (reason === 'later') return 'You said later, so the note comes once more after 15 minutes.';
  return 'Enough is quiet now, and its icon in the toolbar says why.';
}
