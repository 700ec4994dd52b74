import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../../utils/core/settings/settings';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import { lasting } from '../lastingStore';

// The settings' storage asks for the browser when it is loaded.
vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { buildExport, readExport } = await import('../../../../utils/store/transfer/export');
const { writeChange } = await import('../../../../utils/store/record/writeRecord');
const { addEntry } = await import('../../../../utils/store/journal/writeEntries');
const { changeSettings } = await import('../../../../utils/store/settings/writeSettings');

const AT = Date.UTC(2026, 10, 16, 9, 30);
const day = {
  v: 1,
  sites: ['docs.example.com'],
  spans: [[0, 1_794_819_600, 1_500]],
  pauses: [],
  exclusions: [],
};
const decisionPoint = {
  ...{
    id: 'a',
    at: AT,
    day: '2026-11-16',
    probability: 0.5,
    sent: true,
    textId: 'nd01',
    gap: 'lull',
  },
  stretchMinutes: 61,
  outcome: 'break',
  version: 1,
  longBreak: true,
  minutesLeft: 5,
  welcome: 'yes',
};
const entry = { id: 'a', at: AT, kind: 'nextStep', question: null, text: 'Begin with the letter.' };
const NO_RECORD = {
  days: {},
  totals: {},
  nudges: {},
  pages: {},
  trial: { decisionPoints: {}, permutationPValue: null, halves: null },
};
const nothing = { settings: DEFAULT_SETTINGS, settingsQuarantine: [], record: [], journal: [] };

describe('buildExport', () => {
  it('says what it is and when it was made', () => {
    expect(buildExport(nothing, AT)).toEqual({
      format: 'enough-export',
      version: 1,
      exportedAt: '2026-11-16T09:30:00.000Z',
      settings: DEFAULT_SETTINGS,
      record: { ...NO_RECORD, state: null, questionsShown: {}, findingsShown: {} },
      journal: [],
      unreadable: { settings: [], record: {}, journal: {} },
    });
  });

  it('holds every part of the record under its day', () => {
    const record: [string, unknown][] = [
      ['questionsShown', { Q01: AT }],
      ['day:2026-11-16', day],
      ['state', INITIAL_STATE],
      ['nudges:2026-11-16', []],
      ['pages:2026-11-16', []],
      ['findingsShown', { shortNights: AT }],
      [
        'trial:2026-11-16',
        [decisionPoint, { ...decisionPoint, id: 'b', sent: false, outcome: 'none' }],
      ],
    ];
    expect(buildExport({ ...nothing, record }, AT).record).toEqual({
      days: { '2026-11-16': day },
      totals: {},
      nudges: { '2026-11-16': [] },
      pages: { '2026-11-16': [] },
      state: INITIAL_STATE,
      questionsShown: { Q01: AT },
      findingsShown: { shortNights: AT },
      trial: {
        decisionPoints: {
          '2026-11-16': [
            decisionPoint,
            { ...decisionPoint, id: 'b', sent: false, outcome: 'none' },
          ],
        },
        permutationPValue: 1,
        halves: null,
      },
    });
  });

  it('leaves nothing out: what cannot be read is under its key, as it is', () => {
    const record: [string, unknown][] = [
      ['day:2026-11-15', { v: 2, later: true }],
      ['state', 'broken'],
      ['quarantine:day:2026-11-14:x', { v: 0 }],
      ['__proto__', { from: 'nowhere' }],
      ['day:2026-11-16', day],
    ];
    const journal: [string, unknown][] = [
      ['a', entry],
      ['b', { text: 'no time' }],
    ];
    const {
      record: read,
      journal: written,
      unreadable,
    } = buildExport({ ...nothing, record, journal }, AT);
    expect(read.days).toEqual({ '2026-11-16': day });
    expect(read.state).toBeNull();
    expect(written).toEqual([entry]);
    expect(Object.entries(unreadable.record)).toEqual([
      ['day:2026-11-15', { v: 2, later: true }],
      ['state', 'broken'],
      ['quarantine:day:2026-11-14:x', { v: 0 }],
      ['__proto__', { from: 'nowhere' }],
    ]);
    expect(unreadable.journal).toEqual({ b: { text: 'no time' } });
  });

  it('holds settings that could not be read', async () => {
    await lasting.set({ settings: { nudgesPerDay: 'many', dayStart: '05:00' } });
    const changed = await changeSettings({ realBreakMinutes: 7 });
    expect(changed).toMatchObject({ nudgesPerDay: 3, dayStart: '05:00', realBreakMinutes: 7 });
    const { unreadable } = await readExport(AT);
    expect(unreadable.settings).toEqual([{ nudgesPerDay: 'many' }]);
    await lasting.clear();
  });

  it('gives the journal oldest first', () => {
    const journal: [string, unknown][] = [
      ['a', entry],
      ['b', { ...entry, id: 'b', at: AT - 1 }],
    ];
    expect(buildExport({ ...nothing, journal }, AT).journal.map(({ id }) => id)).toEqual([
      'b',
      'a',
    ]);
  });
});

describe('readExport', () => {
  beforeAll(async () => {
    await changeSettings({ nudgesPerDay: 1 });
    const span = { site: 'docs.example.com', from: AT, to: AT + 600_000 };
    await writeChange({
      state: INITIAL_STATE,
      spans: [span],
      pauses: [{ from: AT, to: AT + 300_000 }],
    });
    await addEntry({ id: 'a', at: AT, kind: 'nextStep', question: null, text: 'One.\nTwo.' }, AT);
  });

  it('is the same after a trip through a file', async () => {
    const exported = await readExport(AT);
    expect(JSON.parse(JSON.stringify(exported, null, 2))).toEqual(exported);
  });

  it('holds what the three stores hold', async () => {
    const { settings, record, journal, unreadable } = await readExport(AT);
    expect(settings.nudgesPerDay).toBe(1);
    expect(record.days['2026-11-16']).toEqual({
      v: 1,
      sites: ['docs.example.com'],
      spans: [[0, AT / 1_000, 600]],
      pauses: [[AT / 1_000, 300]],
      exclusions: [],
    });
    expect(journal.map(({ text }) => text)).toEqual(['One.\nTwo.']);
    expect(unreadable).toEqual({ settings: [], record: {}, journal: {} });
  });
});
