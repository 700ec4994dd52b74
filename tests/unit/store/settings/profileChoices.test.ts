import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  keepProfileChoices,
  PROFILE_CHOICES,
} from '../../../../utils/core/settings/profileChoices';
import { DEFAULT_SETTINGS, type Settings } from '../../../../utils/core/settings/settings';
import { applyRegisters } from '../../../../utils/core/sync/registers';
import { EXPORTED_AT, FULL } from '../exportFixture';
import { lasting } from '../lastingStore';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { checkImport } = await import('../../../../utils/store/transfer/parseImport');
const { previewImport } = await import('../../../../utils/store/transfer/previewImport');
const { applyImport } = await import('../../../../utils/store/transfer/writeImport');
const { undoImport } = await import('../../../../utils/store/transfer/writeImportUndo');
const { readSettings } = await import('../../../../utils/store/settings/settings');
const { changeSettings } = await import('../../../../utils/store/settings/writeSettings');

const calendar = { zone: 'UTC', dayStart: '04:00' };
const LOOKED_FOR = { on: true, restsUntil: null, notHelpful: 0 };
/** All that a person may have agreed to, which is the default on no device. */
const THERE: Settings = {
  ...DEFAULT_SETTINGS,
  tracking: false,
  otherPrograms: 'work',
  trial: true,
  notifications: true,
  saveEntries: 'keep',
  keepIntervalsDays: 8,
  keepDayTotalsDays: 35,
  patterns: { repolishing: LOOKED_FOR, lateHours: { ...LOOKED_FOR, on: false } },
  nudgesPerDay: 1,
};
const takenFrom = { nudgesPerDay: 1, patterns: { lateHours: { ...LOOKED_FOR, on: false } } };

/** Brings in an export that holds these settings, with its choices. */
async function bring(settings: Settings): Promise<void> {
  const read = checkImport({ ...FULL, settings }, EXPORTED_AT);
  if (!('file' in read)) throw new Error(read.problem);
  await applyImport(
    'file',
    EXPORTED_AT,
    await previewImport(read.file, true, calendar, EXPORTED_AT),
    calendar,
  );
}

beforeEach(() => lasting.clear());

describe('the choices of one profile', () => {
  it('are these, and of all settings no others', () => {
    const others = [
      ...['sites', 'stretchWindowMinutes', 'realBreakMinutes', 'nudgesPerDay', 'nudgeForm'],
      ...[
        'quietHours',
        'plannedPauses',
        'patterns',
        'enoughLine',
        'eveningStart',
        'restDays',
        'dayStart',
      ],
      ...['questions', 'hideNumbers', 'showNumbersAt', 'minutesOnIcon', 'pauseSound'],
    ];
    expect([...PROFILE_CHOICES, ...others].sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
    expect(PROFILE_CHOICES).toEqual([
      ...['tracking', 'otherPrograms', 'trial', 'notifications', 'saveEntries'],
      ...['keepIntervalsDays', 'keepDayTotalsDays'],
    ]);
    expect(keepProfileChoices(THERE, DEFAULT_SETTINGS)).toEqual({
      ...DEFAULT_SETTINGS,
      ...takenFrom,
    });
  });

  it('are made by no other device', () => {
    const synced = applyRegisters(DEFAULT_SETTINGS, { ...THERE });
    expect(synced.nudgesPerDay).toBe(THERE.nudgesPerDay);
    expect(keepProfileChoices(DEFAULT_SETTINGS, synced)).toEqual(DEFAULT_SETTINGS);
    const pages = applyRegisters(DEFAULT_SETTINGS, { 'pattern.repolishing': LOOKED_FOR });
    expect(pages).toEqual(DEFAULT_SETTINGS);
  });

  it('are taken from no file, which brings the other choices', async () => {
    await bring(THERE);
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, ...takenFrom });
  });

  it('stay as the person made them since, when a file is taken back', async () => {
    await bring(THERE);
    const since = {
      keepIntervalsDays: null,
      keepDayTotalsDays: null,
      saveEntries: 'keep',
    } as const;
    await changeSettings({
      ...since,
      patterns: { ...takenFrom.patterns, repolishing: LOOKED_FOR },
    });
    await undoImport(calendar);
    const { patterns, ...settings } = await readSettings();
    const { patterns: _, ...before } = DEFAULT_SETTINGS;
    expect(settings).toEqual({ ...before, ...since });
    expect(patterns.repolishing).toEqual(LOOKED_FOR);
  });
});
