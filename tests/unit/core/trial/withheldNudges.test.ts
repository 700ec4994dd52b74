import { describe, expect, it } from 'vitest';
import { mostToday } from '../../../../utils/core/nudging/limits';
import {
  chooseLine,
  inRowWithoutYes,
  type NudgeEnd,
  type NudgeRecord,
} from '../../../../utils/core/nudging/nudge';
import { passedBy } from '../../../../utils/core/nudging/patterns/ignoredNudges';
import { NOTHING_LIVE } from '../../../../utils/core/state/state';
import { World } from '../world';

const DAY_MS = 86_400_000;
const note = (end: NudgeEnd, day = 0, line: NudgeRecord['line'] = 'nd01'): NudgeRecord => ({
  ...({ id: `${end} ${day} ${line}`, pattern: 'P1', line, end } as const),
  ...{ at: day * DAY_MS, endedAt: day * DAY_MS },
});

describe('a note that chance held out', () => {
  it('is not among those in a row that went by', () => {
    expect(inRowWithoutYes([note('left'), note('held'), note('closed')])).toBe(2);
  });

  it('takes the time on screen of one that was shown', () => {
    const todays = [note('held'), note('held'), note('held')];
    const sample = { ...new World().front, at: 0 };
    const most = (shown: readonly NudgeRecord[]) =>
      mostToday(shown, { live: NOTHING_LIVE, sample, history: todays });
    expect([most(todays), most(todays.slice(1))]).toEqual(['cap', null]);
  });

  it('leaves its line as good as new', () => {
    const shown = ['nd02', 'nd03', 'nd04', 'nd05', 'nd06'] as const;
    const history = [...shown.map((line) => note('left', 0, line)), note('held', 0, 'nd01')];
    expect(chooseLine('P1', history, 0)).toBe('nd01');
  });

  it('is none of the ten by which notes are judged', () => {
    const calendar = { zone: 'UTC', dayStart: '04:00' };
    const nine = Array.from({ length: 9 }, (_, index) => note('left', index));
    expect(passedBy([...nine, note('held', 9)], calendar)).toBeNull();
    expect(passedBy([...nine, note('left', 9)], calendar)).toEqual({ pattern: 'P9' });
  });
});
