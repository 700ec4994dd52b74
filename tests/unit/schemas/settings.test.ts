import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../utils/core/settings/settings';
import * as fc from '../../property';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { parseSettings } = await import('../../../utils/schemas/settings');

const line = { words: 'The letter.', end: '18:30', amountMinutes: 240 };
const hours = { weekdays: [1, 7], from: '22:00', to: '06:00' };
const pause = { at: '12:30', weekdays: [1, 5], name: 'lunch' };
const choice = { on: true, restsUntil: 5, notHelpful: 1 };

describe('stored settings', () => {
  it.each([
    ['nudgeForm', 'icon', 'banner'],
    ['notifications', true, 'yes'],
    ['quietHours', [hours], [{ ...hours, from: '25:00' }]],
    ['plannedPauses', [pause, { ...pause, name: '' }], [{ ...pause, at: '24:00' }]],
    ['plannedPauses', [pause], [{ ...pause, weekdays: [0] }]],
    ['plannedPauses', [], [{ ...pause, name: 'x'.repeat(41) }]],
    ['plannedPauses', [pause, pause, pause], [pause, pause, pause, pause]],
    ['patterns', { lateHours: choice, repolishing: choice }, { P99: choice }],
    ['patterns', {}, { lateHours: { ...choice, notHelpful: -1 } }],
    ['enoughLine', line, { ...line, words: '  ' }],
    ['enoughLine', { ...line, end: null, amountMinutes: null }, { ...line, amountMinutes: 14 }],
    ['enoughLine', null, { ...line, words: 'x'.repeat(201) }],
    ['minutesOnIcon', true, 1],
    ['pauseSound', true, null],
  ] as const)('%s: what reads is kept, what does not is the default', (name, good, broken) => {
    expect(parseSettings({ [name]: good })).toEqual({ ...DEFAULT_SETTINGS, [name]: good });
    expect(parseSettings({ [name]: broken })).toEqual(DEFAULT_SETTINGS);
  });

  it('anything at all reads as settings that read back the same', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = parseSettings(stored);
        expect(parseSettings(structuredClone(settings))).toEqual(settings);
      }),
    );
  });
});
