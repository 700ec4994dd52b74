import { describe, expect, it } from 'vitest';
import { isHardCapReached, isScreenTimeUsed } from '../../../../../utils/core/nudging/limits';
import {
  chooseNudgeText,
  countSinceAccepted,
  type NudgeEnd,
  type NudgeRecord,
} from '../../../../../utils/core/nudging/nudge';
import { findIgnoredNudges } from '../../../../../utils/core/nudging/patterns/ignoredNudges';

const DAY_MS = 86_400_000;
const nudge = (end: NudgeEnd, day = 0, line: NudgeRecord['textId'] = 'nd01'): NudgeRecord => ({
  ...({ id: `${end} ${day} ${line}`, pattern: 'longStretch', textId: line, end } as const),
  at: day * DAY_MS,
  endedAt: day * DAY_MS,
});

describe('a nudge that chance withheld', () => {
  it('is not among those in a row that went by', () => {
    expect(countSinceAccepted([nudge('expired'), nudge('withheld'), nudge('dismissed')])).toBe(2);
  });

  it('takes the time on screen of one that was shown', () => {
    const todays = [nudge('withheld'), nudge('withheld'), nudge('withheld')];
    const most = (shown: readonly NudgeRecord[]) =>
      isHardCapReached(shown, todays) || isScreenTimeUsed(shown, 0) ? 'cap' : null;
    expect([most(todays), most(todays.slice(1))]).toEqual(['cap', null]);
  });

  it('leaves its line as good as new', () => {
    const shown = ['nd02', 'nd03', 'nd04', 'nd05', 'nd06'] as const;
    const history = [
      ...shown.map((line) => nudge('expired', 0, line)),
      nudge('withheld', 0, 'nd01'),
    ];
    expect(chooseNudgeText('longStretch', history, 0)).toBe('nd01');
  });

  it('is none of the ten by which nudges are judged', () => {
    const calendar = { zone: 'UTC', dayStart: '04:00' };
    const nine = Array.from({ length: 9 }, (_, index) => nudge('expired', index));
    expect(findIgnoredNudges([...nine, nudge('withheld', 9)], calendar)).toBeNull();
    expect(findIgnoredNudges([...nine, nudge('expired', 9)], calendar)).toEqual({
      pattern: 'ignoredNudges',
    });
  });
});
