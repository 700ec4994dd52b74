import type { NudgeState } from './nudgeState';

type Spoken = Pick<NudgeState, 'nudge' | 'noNudgeReason'>;

/** A system notification after one sample: the nudge to show it for, and the one to remove it with. */
export interface NotificationChange {
  readonly show: string | null;
  readonly clear: string | null;
}

/**
 * A notification comes with a nudge that speaks, and goes with it. What waits at the icon in front of
 * others, or in doubt, waits here as well: a notification is seen by those who look at a shared screen.
 */
export function notificationChangeOf(before: Spoken, after: Spoken): NotificationChange {
  const was = visibleNudge(before);
  const is = visibleNudge(after);
  return was === is ? { show: null, clear: null } : { show: is, clear: was };
}

function visibleNudge({ nudge, noNudgeReason: silence }: Spoken): string | null {
  if (!nudge) return null;
  const byChoice = nudge.atIcon && (silence === null || silence === 'noScript');
  return nudge.phase === 'shown' || byChoice ? nudge.id : null;
}
