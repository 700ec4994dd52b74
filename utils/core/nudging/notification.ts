import type { NudgeState } from './nudgeState';

type Spoken = Pick<NudgeState, 'nudge' | 'noNudgeReason'>;

/** A system notification after one sample: the nudge to show it for, and the one to remove it with. */
export interface NotificationChange {
  readonly show: string | null;
  readonly clear: string | null;
}

/**
 * A notification comes with a nudge that speaks, and goes with it. What waits at the icon in front of
 * others, or in doubt, waits here as well: a notification is seen by those who look at a shared screen. In another
 * program that counts there is no other way, and whether it fills the screen the system knows.
 */
export function notificationChangeOf(before: Spoken, after: Spoken): NotificationChange {
  const was = visibleNudge(before);
  const isRepeated = after.noNudgeReason === 'otherProgram' && before.nudge?.notified === true;
  const is = isRepeated ? was : visibleNudge(after);
  return was === is ? { show: null, clear: null } : { show: is, clear: was };
}

function visibleNudge({ nudge, noNudgeReason: silence }: Spoken): string | null {
  if (!nudge) return null;
  const speaks = silence === null || silence === 'noScript' || silence === 'otherProgram';
  return nudge.phase === 'shown' || (nudge.atIcon && speaks) ? nudge.id : null;
}
