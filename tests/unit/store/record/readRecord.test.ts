import 'fake-indexeddb/auto';
import { createStore, entries, set } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NudgeRecord } from '../../../../utils/core/nudging/nudge';
import { NO_SECONDARY } from '../../../../utils/core/nudging/trial/secondaryOutcomes';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import {
  readFindingsShown,
  readNudges,
  readRecord,
  readState,
  readWholeRecord,
} from '../../../../utils/store/record/readRecord';
import { recordStore } from '../../../../utils/store/record/recordDb';
import {
  clearRecord,
  rememberFindingShown,
  writeChange,
} from '../../../../utils/store/record/writeRecord';

const raw = createStore('enough-record', 'record');
const at = (text: string) => Date.parse(`${text}Z`);
const DAY = 86_400_000;
const state = INITIAL_STATE;
const span = (site: string, from: string, to: string) => ({ site, from: at(from), to: at(to) });

beforeEach(clearRecord);

describe('the record', () => {
  it('gives back what was written, oldest first', async () => {
    const first = span('docs.test', '2026-11-23T09:00', '2026-11-23T10:00');
    const second = span('mail.test', '2026-11-23T10:00', '2026-11-23T10:30');
    await writeChange({ state, spans: [second] });
    await writeChange({
      state: { ...state, snooze: { until: 5, duration: 'hour' } },
      spans: [first],
    });
    const { spans } = await readRecord(at('2026-11-23T00:00'), at('2026-11-24T00:00'));
    expect(spans).toEqual([first, second]);
    expect((await readState()).snooze?.until).toBe(5);
  });

  it('holds host and seconds, and nothing else of a site', async () => {
    await writeChange({
      state,
      spans: [span('docs.test', '2026-11-23T09:00', '2026-11-23T09:30')],
    });
    expect(Object.fromEntries(await readWholeRecord())['day:2026-11-23']).toEqual({
      v: 1,
      sites: ['docs.test'],
      spans: [[0, at('2026-11-23T09:00') / 1_000, 1_800]],
      pauses: [],
      exclusions: [],
    });
  });

  it('cuts a span at midnight of UTC and reads it whole', async () => {
    await writeChange({
      state,
      spans: [span('docs.test', '2026-11-23T23:50', '2026-11-24T00:20')],
    });
    const { spans } = await readRecord(at('2026-11-23T12:00'), at('2026-11-24T12:00'));
    expect(spans.map(({ from, to }) => (to - from) / 60_000)).toEqual([10, 20]);
  });

  it('keeps the decision point of a trial once, with its outcome, and no site', async () => {
    const decisionPoint = {
      ...({
        id: 'a',
        at: at('2026-11-23T10:00'),
        day: '2026-11-23',
        probability: 0.5,
        sent: false,
      } as const),
      ...({ textId: 'nd01', gap: 'lull', stretchMinutes: 61, outcome: null, version: 1 } as const),
      longBreak: null,
      minutesLeft: null,
      welcome: null,
    };
    await writeChange({ state, decisionPoints: [decisionPoint] });
    await writeChange({ state, decisionPoints: [{ ...decisionPoint, outcome: 'break' }] });
    expect(Object.fromEntries(await readWholeRecord())['trial:2026-11-23']).toEqual([
      { ...decisionPoint, outcome: 'break' },
    ]);
  });

  it('reads a trial that goes on as it was written', async () => {
    const side = { points: 30, breaks: 9 };
    const counts = { sent: side, withheld: side };
    const old = {
      since: 5,
      waiting: null,
      counts,
      excluded: { sent: 1, withheld: 0 },
      interimAnalyses: [counts],
      turnsOff: true,
    };
    const later = { following: [], secondary: NO_SECONDARY, secondaryAtAnalysis: NO_SECONDARY };
    const trial = { ...old, ...later };
    await writeChange({ state: { ...state, trial } });
    expect((await readState()).trial).toEqual(trial);
    // As it was stored before there were secondary outcomes.
    await set('state', { ...state, trial: old }, recordStore);
    expect((await readState()).trial).toEqual({ ...trial, secondaryAtAnalysis: null });
  });

  it('does not drift when spans are shorter than a second', async () => {
    const start = at('2026-11-23T09:00');
    const spans = Array.from({ length: 20 }, (_, index) => ({
      site: index % 2 ? 'a.test' : 'b.test',
      from: start + index * 500,
      to: start + (index + 1) * 500,
    }));
    await writeChange({ state, spans });
    const read = await readRecord(start, start + DAY);
    expect(read.spans.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(10_000);
  });

  it('writes a nudge once, as it is now', async () => {
    const nudge: NudgeRecord = {
      id: 'n',
      at: at('2026-11-23T09:00'),
      pattern: 'longStretch',
      textId: 'nd01',
      end: null,
      endedAt: null,
    };
    await writeChange({ state, nudges: [nudge] });
    await writeChange({ state, nudges: [{ ...nudge, end: 'continued', endedAt: nudge.at + 5 }] });
    const shown = await readNudges(nudge.at - 3 * DAY, nudge.at + 1);
    expect(shown).toEqual([{ ...nudge, end: 'continued', endedAt: nudge.at + 5 }]);
  });

  it.each([
    ['state', { openSpan: 'nonsense' }],
    ['day:2026-11-23', { v: 1, sites: [], spans: [[3, 1, 1]], pauses: [], exclusions: [] }],
    ['nudges:2026-11-23', 'nonsense'],
  ])('keeps a broken "%s" in quarantine and goes on', async (key, broken) => {
    await set(key, broken, raw);
    expect(await readState()).toEqual(INITIAL_STATE);
    const day = span('docs.test', '2026-11-23T09:00', '2026-11-23T09:30');
    const nudge: NudgeRecord = {
      id: 'n',
      at: day.from,
      pattern: 'longStretch',
      textId: 'nd01',
      end: null,
      endedAt: null,
    };
    await writeChange({ state, spans: [day], nudges: [nudge] });
    const stored = await entries<string, unknown>(raw);
    expect(stored.find(([name]) => name.startsWith(`quarantine:${key}:`))?.[1]).toEqual(broken);
    expect((await readRecord(day.from, day.to)).spans).toEqual([day]);
  });

  it('leaves everything as it was when a write fails', async () => {
    const day = span('docs.test', '2026-11-23T09:00', '2026-11-23T09:30');
    await writeChange({ state, spans: [day] });
    const uncloneable = { ...state, snooze: (() => 1) as unknown as null };
    await expect(
      writeChange({ state: uncloneable, spans: [{ ...day, from: day.to, to: day.to + 9_000 }] }),
    ).rejects.toThrow();
    expect((await readRecord(day.from, day.to)).spans).toEqual([day]);
    expect(await readState()).toEqual(state);
  });
});

it('reads a state as it was stored before calls, next steps and forms were known', async () => {
  const {
    call,
    pendingNextStep: parked,
    sinceAccepted,
    frequencyQuestion: fewer,
    ...before
  } = INITIAL_STATE;
  const nudge = {
    id: 'a',
    pattern: 'longStretch',
    textId: 'nd01',
    tab: 1,
    site: 'docs.test',
    form: 'dot',
  };
  const waiting = { ...nudge, phase: 'waiting', at: 5 };
  await set('state', { ...before, nudge: waiting }, raw);
  expect(await readState()).toEqual({
    ...INITIAL_STATE,
    nudge: {
      ...waiting,
      atIcon: false,
      injectionFailed: false,
      randomized: false,
      notified: false,
    },
  });
});

it('keeps the length that was chosen for a pause, and none where none was', async () => {
  const pauses = [
    { from: at('2026-11-23T09:00'), to: at('2026-11-23T09:01'), plannedMs: 60_000 },
    { from: at('2026-11-23T10:00'), to: at('2026-11-23T10:07') },
  ];
  await writeChange({ state, pauses });
  expect((await readRecord(at('2026-11-23T00:00'), at('2026-11-24T00:00'))).pauses).toEqual(pauses);
});

it('says a thing once a day, and remembers when it began to', async () => {
  const said = at('2026-11-23T09:00');
  await rememberFindingShown('shortNights', said, at('2026-11-23T04:00'));
  await rememberFindingShown('shortNights', said + 5, at('2026-11-23T04:00'));
  expect(await readFindingsShown()).toEqual({ shortNights: said });
  await rememberFindingShown('shortNights', said + DAY, at('2026-11-24T04:00'));
  expect(await readFindingsShown()).toEqual({ shortNights: said + DAY });
});
