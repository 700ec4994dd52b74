import { DEFAULTS } from '../base/defaults';
import { isIgnored, isUnanswered, isYes, type NudgeRecord, type SinceYes } from './nudge';
import type { NudgeState } from './nudgeState';

/** The counts since the last yes, with some nudges that ended. */
export function counted(before: SinceYes, ended: readonly NudgeRecord[]): SinceYes {
  return ended.reduce(
    ({ ignored, unanswered }, nudge) =>
      isYes(nudge)
        ? { ignored: 0, unanswered: 0 }
        : {
            ignored: ignored + Number(isIgnored(nudge)),
            unanswered: unanswered + Number(isUnanswered(nudge)),
          },
    before,
  );
}

/** Ten in a row without a yes: whether the person wants fewer is asked, once, until the next yes. Source: care.md D6. */
export function askedFewer(
  before: NudgeState['fewer'],
  { unanswered }: SinceYes,
  at: number,
): NudgeState['fewer'] {
  if (unanswered === 0) return null;
  const due = unanswered >= DEFAULTS.askFewerAfterUnanswered;
  return before ?? (due ? { askedAt: at, answered: false } : null);
}
