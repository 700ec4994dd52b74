import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);

import type { CurrentNudge } from '../../../../utils/core/nudging/nudge';
import { DEFAULT_SETTINGS } from '../../../../utils/core/settings/settings';
import { World } from '../../core/world';

const { nudgeTextOf, ownWordsOf } = await import('../../../../entrypoints/background/nudgeText');

const calendar = { zone: 'America/New_York', dayStart: '04:00' };
const NUDGE: CurrentNudge = {
  id: 'n',
  pattern: 'plannedPause',
  textId: 'nd26',
  tab: 1,
  site: 'docs.test',
  form: 'card',
  atIcon: false,
  injectionFailed: false,
  randomized: false,
  notified: false,
  phase: 'shown',
  // 12:41 in New York, a Monday.
  at: Date.UTC(2026, 10, 23, 17, 41),
};
const settings = {
  ...DEFAULT_SETTINGS,
  plannedPauses: [
    { at: '12:30', weekdays: [1], name: 'lunch' },
    { at: '16:00', weekdays: [1], name: 'tea' },
  ],
  enoughLine: { words: 'The letter.', end: null, amountMinutes: null },
};
const known = { settings, calendar, today: new World().today };

describe('the words of a note at a planned pause', () => {
  it('tell the time that was planned, in the zone of the person, and not their word for it', () => {
    const said = nudgeTextOf(NUDGE, known);
    expect(said).toMatch(/^12:30\b.*: the pause you planned is here, if it fits\.$/);
    expect(said).not.toMatch(/lunch|tea/);
  });

  it('are with that word in the popup, if there is one', () => {
    expect(ownWordsOf(NUDGE, known)).toBe('lunch');
    const nameless = { ...settings, plannedPauses: [{ at: '12:30', weekdays: [1], name: '' }] };
    expect(ownWordsOf(NUDGE, { ...known, settings: nameless })).toBeNull();
    expect(ownWordsOf({ ...NUDGE, pattern: 'movingLine' }, known)).toBe('The letter.');
    expect(ownWordsOf({ ...NUDGE, pattern: 'longStretch' }, known)).toBeNull();
  });
});
