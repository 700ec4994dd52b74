import type { EpochMs } from '../base/calendar';
import { DEFAULTS } from '../base/defaults';
import { isAccepted, isIgnored, isUnanswered, type NudgeRecord, type SinceAccepted } from './nudge';
import type { NudgeState } from './nudgeState';

/** The counts since the last yes, with some nudges that ended. */
export function countAnswers(before: SinceAccepted, ended: readonly NudgeRecord[]): SinceAccepted {
  return ended.reduce(
    ({ ignored, unanswered }, nudge) =>
      isAccepted(nudge)
        ? { ignored: 0, unanswered: 0 }
        : {
            ignored: ignored + Number(isIgnored(nudge)),
            unanswered: unanswered + Number(isUnanswered(nudge)),
          },
    before,
  );
}

/** Ten in a row without a yes: whether the person wants fewer is asked, once, until the next yes. Source: care.md D6. */
export function frequencyQuestionAfter(
  before: NudgeState['frequencyQuestion'],
  { unanswered }: SinceAccepted,
  now: EpochMs,
): NudgeState['frequencyQuestion'] {
  if (unanswered === 0) return null;
  const due = unanswered >= DEFAULTS.askFewerAfterUnanswered;
  return before ?? (due ? { askedAt: now, answered: false } : null);
}
