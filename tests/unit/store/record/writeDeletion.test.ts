import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dayBounds, daysUpTo } from '../../../../utils/core/base/calendar';
import { beginTrial } from '../../../../utils/core/nudging/trial/decisionPoint';
import { NO_USAGE_SIGNALS } from '../../../../utils/core/nudging/usageSignals';
import { INITIAL_STATE, type State } from '../../../../utils/core/state/state';
import { emptyTotal } from '../emptyDayTotal';
import { lasting } from '../lastingStore';

// The settings' storage asks for the browser when it is loaded.
vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { readWholeRecord } = await import('../../../../utils/store/record/readRecord');
const { writeChange, clearRecord } = await import('../../../../utils/store/record/writeRecord');
const { recordStore } = await import('../../../../utils/store/record/recordDb');
const { deleteSiteRecord, deleteTime } = await import(
  '../../../../utils/store/record/writeDeletion'
);
const { deleteEntriesBetween, addEntries } = await import(
  '../../../../utils/store/journal/writeManyEntries'
);
const { readJournal } = await import('../../../../utils/store/journal/readJournal');
const { clearJournal } = await import('../../../../utils/store/journal/writeEntries');
const { readSettingsQuarantine } = await import('../../../../utils/store/settings/settings');
const { deleteQuarantinedSettings } = await import(
  '../../../../utils/store/settings/writeSettings'
);

const calendar = { zone: 'Europe/Berlin', dayStart: '04:00' };
/** Monday, in winter: 04:00 in Berlin is 03:00 in UTC. */
const days = daysUpTo('2026-11-15', 7);
const from = dayBounds('2026-11-09', calendar).from;
const to = dayBounds('2026-11-15', calendar).to;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const put = (key: string, value: unknown) =>
  recordStore('readwrite', (objects) => {
    objects.put(value, key);
    return new Promise<void>((resolve) => {
      objects.transaction.oncomplete = () => resolve();
    });
  });
const stored = async () => Object.fromEntries(await readWholeRecord());
const state: State = {
  ...INITIAL_STATE,
  firstCountedAt: from - 30 * DAY_MS,
  closedDays: [
    { day: '2026-11-08', at: from - 8 * HOUR_MS },
    { day: '2026-11-12', at: from + 84 * HOUR_MS },
  ],
  lineChanges: [
    { at: from - 1, raised: true, wasPast: false },
    { at: from, raised: true, wasPast: false },
  ],
  pausedAt: to - 1,
  snooze: { until: to + DAY_MS, duration: 'today' },
};
const nudge = (id: string, at: number) =>
  ({ id, at, pattern: 'longStretch', textId: 'nd03', end: 'continued', endedAt: at }) as const;
const list = (...names: string[]) => ({ names, changedAt: null });
const total = (day: string, sites: Record<string, number>) => ({
  ...emptyTotal(day),
  workMs: 2 * HOUR_MS,
  longestMs: HOUR_MS,
  sites,
});

beforeEach(async () => {
  await Promise.all([clearRecord(), clearJournal(), lasting.clear()]);
});

describe('a week that is forgotten', () => {
  it('goes from a trial and from the usage signals, and leaves sums that tell of no time', async () => {
    const decisionPoint = (id: string, at: number) => ({
      ...({
        id,
        at,
        day: '2026-11-09',
        probability: 0.5,
        sent: true,
        textId: 'nd01',
        gap: 'lull',
      } as const),
      ...({ stretchMinutes: 60, outcome: null, version: 1 } as const),
      longBreak: null,
      minutesLeft: null,
      welcome: null,
    });
    const decisionPoints = [
      decisionPoint('before', from - 1),
      decisionPoint('first', from),
      decisionPoint('last', to - 1),
    ];
    const trial = {
      ...beginTrial(from - DAY_MS),
      waiting: decisionPoint('last', to - 1),
      following: [decisionPoint('before', from - 1), decisionPoint('first', from)],
    };
    const times = [from - 1, from, to - 1, to];
    const signs = {
      ...NO_USAGE_SIGNALS,
      openedInsights: times,
      changedSettings: times,
      exportedAll: times,
    };
    await writeChange({ state: { ...state, trial, usageSignals: signs }, decisionPoints });
    await deleteTime({ from, to, days });
    const left = await stored();
    expect(Object.keys(left).filter((key) => key.startsWith('trial:'))).toEqual([
      'trial:2026-11-09',
    ]);
    expect(left['trial:2026-11-09']).toEqual([decisionPoint('before', from - 1)]);
    expect(left.state).toMatchObject({
      trial: { ...trial, waiting: null, following: [decisionPoint('before', from - 1)] },
      usageSignals: {
        openedInsights: [from - 1, to],
        changedSettings: [from - 1, to],
        exportedAll: [from - 1, to],
      },
    });
  });

  it('goes from every part of the record, cut at its own start and end, but for when a question or pattern was shown', async () => {
    const spans = [-2 * HOUR_MS, -5 * MINUTE_MS, DAY_MS, 7 * DAY_MS - 5 * MINUTE_MS, 7 * DAY_MS];
    await writeChange({
      state,
      spans: spans.map((at) => ({
        site: 'a.test',
        from: from + at,
        to: from + at + 10 * MINUTE_MS,
      })),
      pauses: [from - 1_000, from].map((at) => ({ from: at, to: at + 500 })),
      exclusions: [{ from: from + HOUR_MS, to: from + 2 * HOUR_MS, kind: 'suspended' }],
      nudges: [
        nudge('before', from - 1),
        nudge('first', from),
        nudge('last', to - 1),
        nudge('after', to),
      ],
      pages: [from - HOUR_MS, from + HOUR_MS].map((at) => ({
        page: 'hash',
        host: 'a.test',
        root: false,
        from: at,
        to: at + MINUTE_MS,
      })),
    });
    for (const day of ['2026-11-08', '2026-11-09', '2026-11-15', '2026-11-16']) {
      await put(`total:${day}`, total(day, { 'a.test': HOUR_MS }));
    }
    await put('quarantine:day:2026-11-12:x', { broken: 1 });
    await put('quarantine:day:2026-11-02:x', { broken: 2 });
    await put('day:2026-11-11', 'broken');
    const shown = { questionsShown: { Q01: from + 1 }, findingsShown: { lateHours: from + 1 } };
    for (const [key, value] of Object.entries(shown)) await put(key, value);
    await put('import', { id: 'a', changes: [['day:2026-11-12', undefined, {}]] });

    await deleteTime({ from, to, days });
    const left = await stored();
    const s = from / 1_000;
    expect(left).toEqual({
      'day:2026-11-09': {
        v: 1,
        sites: ['a.test'],
        spans: [
          [0, s - 7_200, 600],
          [0, s - 300, 300],
        ],
        pauses: [[s - 1, 1]],
        exclusions: [],
      },
      'day:2026-11-16': {
        v: 1,
        sites: ['a.test'],
        spans: [
          [0, to / 1_000, 300],
          [0, to / 1_000, 600],
        ],
        pauses: [],
        exclusions: [],
      },
      'nudges:2026-11-09': [nudge('before', from - 1)],
      'nudges:2026-11-16': [nudge('after', to)],
      'pages:2026-11-09': [expect.objectContaining({ from: from - HOUR_MS })],
      'total:2026-11-08': total('2026-11-08', { 'a.test': HOUR_MS }),
      'total:2026-11-16': total('2026-11-16', { 'a.test': HOUR_MS }),
      'quarantine:day:2026-11-02:x': { broken: 2 },
      // Else the same would be asked and told soon.
      ...shown,
      state: {
        ...state,
        closedDays: [state.closedDays[0]],
        lineChanges: [state.lineChanges[0]],
        pausedAt: null,
      },
    });
    await recordStore('readonly', async (objects) => {
      const kept = objects.count('import');
      await new Promise((resolve) => {
        kept.onsuccess = resolve;
      });
      expect(kept.result).toBe(0);
    });
  });

  it('takes the open span with it, and what the last correction replaced', async () => {
    const open = {
      site: 'a.test',
      from: to - HOUR_MS,
      lastSeenAt: to - 1,
      lastAudibleAt: 0,
      session: 's',
    };
    const correction = { id: 'c', from: from + 1, to: from + 2, spans: [], exclusions: [] };
    await writeChange({ state: { ...state, openSpan: open, correction } });
    await deleteTime({ from, to, days });
    expect((await stored()).state).toMatchObject({
      openSpan: null,
      correction: null,
      snooze: state.snooze,
    });
  });

  it('takes what was written in it, if the person says so', async () => {
    const at = [from - 1, from, to - 1, to];
    await addEntries(
      at.map((each, index) => ({
        id: `${index}`,
        at: each,
        kind: 'nextStep',
        question: null,
        text: '',
      })),
      to,
    );
    await deleteEntriesBetween(from, to);
    expect((await readJournal(9, to)).entries.map(({ id }) => id)).toEqual(['3', '0']);
  });
});

describe('a site that is forgotten', () => {
  it('goes from every part of the record, and leaves the others as they are', async () => {
    const open = { site: 'a.test', from: to, lastSeenAt: to + 1, lastAudibleAt: 0, session: 's' };
    const span = (site: string, at: number) => ({
      site,
      from: from + at,
      to: from + at + MINUTE_MS,
    });
    const correction = {
      id: 'c',
      from,
      to,
      exclusions: [],
      spans: [span('a.test', 0), span('b.test', HOUR_MS)],
    };
    await writeChange({
      state: {
        ...state,
        openSpan: open,
        correction,
        siteList: list('a.test', 'a.test/team', 'b.test'),
      },
      spans: [span('a.test', 0), span('b.test', HOUR_MS), span('a.test', 2 * DAY_MS)],
      nudges: [nudge('one', from)],
      pages: ['a.test', 'b.test'].map((host) => ({
        page: 'hash',
        host,
        root: false,
        from,
        to: from + 1,
      })),
    });
    await put(
      'total:2026-10-01',
      total('2026-10-01', { 'a.test': HOUR_MS, 'b.test': HOUR_MS / 2 }),
    );
    await put('total:2026-10-02', total('2026-10-02', { 'a.test': HOUR_MS }));
    await put('total:2026-10-03', total('2026-10-03', { 'sub.a.test': HOUR_MS }));
    await put('quarantine:day:2026-11-02:x', { sites: ['a.test'] });
    await put('quarantine:day:2026-11-03:x', { sites: ['b.test'] });

    await deleteSiteRecord('a.test');
    const left = await stored();
    expect(JSON.stringify(left).replaceAll('sub.a.test', '')).not.toContain('a.test');
    expect(left).toEqual({
      'day:2026-11-09': {
        v: 1,
        sites: ['b.test'],
        spans: [[0, (from + HOUR_MS) / 1_000, 60]],
        pauses: [],
        exclusions: [],
      },
      'nudges:2026-11-09': [nudge('one', from)],
      'pages:2026-11-09': [expect.objectContaining({ host: 'b.test' })],
      'total:2026-10-01': {
        ...total('2026-10-01', { 'b.test': HOUR_MS / 2 }),
        workMs: HOUR_MS,
        hours: [],
      },
      'total:2026-10-03': total('2026-10-03', { 'sub.a.test': HOUR_MS }),
      'quarantine:day:2026-11-03:x': { sites: ['b.test'] },
      state: {
        ...state,
        correction: { ...correction, spans: [span('b.test', HOUR_MS)] },
        siteList: list('b.test'),
      },
    });
  });

  it('goes from quarantined settings', async () => {
    const other = { sites: [{ host: 'b.test' }] };
    await lasting.set({
      settingsQuarantine: [{ sites: [{ host: 'a.test' }] }, other],
    });
    await deleteQuarantinedSettings('a.test');
    expect(await readSettingsQuarantine()).toEqual([other]);
  });
});
