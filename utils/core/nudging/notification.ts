import type { NudgeState } from './nudgeState';

type Spoken = Pick<NudgeState, 'nudge' | 'silence'>;

/** What becomes of a system notification with one look: the nudge it is for, and the one it goes with. */
export interface Notice {
  readonly show: string | null;
  readonly clear: string | null;
}

/**
 * A notification comes with a nudge that speaks, and goes with it. What waits at the icon in front of
 * others, or in doubt, waits here as well: a notification is seen by who looks at a shared screen.
 */
export function noticeOf(before: Spoken, after: Spoken): Notice {
  const was = speaking(before);
  const is = speaking(after);
  return was === is ? { show: null, clear: null } : { show: is, clear: was };
}

function speaking({ nudge, silence }: Spoken): string | null {
  if (!nudge) return null;
  const byChoice = nudge.atIcon && (silence === null || silence === 'noScript');
  return nudge.phase === 'shown' || byChoice ? nudge.id : null;
}
