import { describe, expect, it } from 'vitest';
import { PATTERNS } from '../../../../utils/core/settings/patternIds';
import {
  isPatternOn,
  markNotHelpful,
  switchPattern,
} from '../../../../utils/core/settings/patternSettings';

const DAY = 86_400_000;
const at = Date.UTC(2026, 10, 23);
const untouched = { patterns: {} };

describe('what a person says about a pattern', () => {
  it('at first all are on but re-polishing, which waits to be chosen', () => {
    expect(PATTERNS.filter((id) => !isPatternOn(id, untouched, at))).toEqual(['repolishing']);
  });

  it('not helpful: it rests for 60 days; the second time it is off', () => {
    const once = { patterns: markNotHelpful('lateHours', untouched, at) };
    expect([
      isPatternOn('lateHours', once, at),
      isPatternOn('lateHours', once, at + 60 * DAY - 1),
    ]).toEqual([false, false]);
    expect([
      isPatternOn('lateHours', once, at + 60 * DAY),
      isPatternOn('longStretch', once, at),
    ]).toEqual([true, true]);
    const twice = { patterns: markNotHelpful('lateHours', once, at + 61 * DAY) };
    expect(isPatternOn('lateHours', twice, at + 9_999 * DAY)).toBe(false);
    const back = { patterns: switchPattern('lateHours', true, twice) };
    expect(isPatternOn('lateHours', back, at)).toBe(true);
    expect(
      isPatternOn('lateHours', { patterns: markNotHelpful('lateHours', back, at) }, at + 60 * DAY),
    ).toBe(true);
  });

  it('told twice, it is told once', () => {
    const once = { patterns: markNotHelpful('lateHours', untouched, at) };
    expect(markNotHelpful('lateHours', once, at + 5)).toEqual(once.patterns);
  });

  it('the switch is the last word', () => {
    expect(
      isPatternOn(
        'longStretch',
        { patterns: switchPattern('longStretch', false, untouched) },
        at + 9_999 * DAY,
      ),
    ).toBe(false);
    expect(
      isPatternOn('repolishing', { patterns: switchPattern('repolishing', true, untouched) }, at),
    ).toBe(true);
  });
});
