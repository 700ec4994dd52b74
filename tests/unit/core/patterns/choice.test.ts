import { describe, expect, it } from 'vitest';
import { PATTERNS } from '../../../../utils/core/settings/patternIds';
import { isOn, markedNotHelpful, switched } from '../../../../utils/core/settings/patternSettings';

const DAY = 86_400_000;
const at = Date.UTC(2026, 10, 23);
const untouched = { patterns: {} };

describe('what a person says about a pattern', () => {
  it('at first all are on but re-polishing, which waits to be chosen', () => {
    expect(PATTERNS.filter((id) => !isOn(id, untouched, at))).toEqual(['P8']);
  });

  it('not helpful: it rests for 60 days; the second time it is off', () => {
    const once = { patterns: markedNotHelpful('P3', untouched, at) };
    expect([isOn('P3', once, at), isOn('P3', once, at + 60 * DAY - 1)]).toEqual([false, false]);
    expect([isOn('P3', once, at + 60 * DAY), isOn('P1', once, at)]).toEqual([true, true]);
    const twice = { patterns: markedNotHelpful('P3', once, at + 61 * DAY) };
    expect(isOn('P3', twice, at + 9_999 * DAY)).toBe(false);
    const back = { patterns: switched('P3', true, twice) };
    expect(isOn('P3', back, at)).toBe(true);
    expect(isOn('P3', { patterns: markedNotHelpful('P3', back, at) }, at + 60 * DAY)).toBe(true);
  });

  it('told twice, it is told once', () => {
    const once = { patterns: markedNotHelpful('P3', untouched, at) };
    expect(markedNotHelpful('P3', once, at + 5)).toEqual(once.patterns);
  });

  it('the switch is the last word', () => {
    expect(isOn('P1', { patterns: switched('P1', false, untouched) }, at + 9_999 * DAY)).toBe(
      false,
    );
    expect(isOn('P8', { patterns: switched('P8', true, untouched) }, at)).toBe(true);
  });
});
