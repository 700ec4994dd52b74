import 'fake-indexeddb/auto';
import { keys, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays, dayBounds } from '../../utils/core/base/calendar';
import type { Sample } from '../../utils/core/counting/attention';
import { DEFAULT_SETTINGS } from '../../utils/core/settings/settings';
import { INITIAL_STATE } from '../../utils/core/state/state';
import { EMPTY_DAY } from '../../utils/store/record/recordSchema';
import * as fc from '../property';
import { emptyTotal } from '../unit/store/emptyDayTotal';
import { type Kept, keeping, NOTHING_KEPT } from './recording';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { createRetentionJob } = await import('../../entrypoints/background/retention');
const { createQueue } = await import('../../utils/platform/queue');
const { recordStore } = await import('../../utils/store/record/recordDb');
const { clearRecord } = await import('../../utils/store/record/writeRecord');

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const calendar = { zone: 'UTC', dayStart: '04:00' };
const TODAY = '2026-11-20';
const NOON = dayBounds(TODAY, calendar).from + 8 * HOUR_MS;
/** Days whose details are kept. */
const DETAILED = 35;

/** Everything that is kept by its age, each as old as it may be by the clock of today. */
async function fill() {
  await clearRecord();
  for (let ago = 0; ago <= 400; ago += 1) {
    const day = addDays(TODAY, -ago);
    const at = dayBounds(day, calendar).from + 8 * HOUR_MS;
    if (ago <= DETAILED) {
      await set(
        `day:${day}`,
        { ...EMPTY_DAY, sites: ['docs.test'], spans: [[0, at / 1_000, 3_600]] },
        recordStore,
      );
    } else await set(`total:${day}`, { ...emptyTotal(day), workMs: HOUR_MS }, recordStore);
    await set(`nudges:${day}`, [], recordStore);
    if (ago <= 14) await set(`pages:${day}`, [], recordStore);
  }
  await set('import', { id: 'a', at: NOON - 14 * DAY_MS, state: 'done', entries: [] }, recordStore);
}

const stored = () => keys<string>(recordStore);

const AT_WORK: Omit<Sample, 'at'> = {
  site: 'docs.test',
  tab: 1,
  presence: 'active',
  session: 'a',
  audible: false,
  fullScreen: false,
  behindOtherApp: false,
};

/** Lives through samples at these instants of the clock, each with a sweep after it, as the background does. */
async function live(clock: readonly number[], restarts: boolean) {
  const queue = createQueue();
  let sweep = createRetentionJob(queue);
  const look = keeping(() => calendar);
  let kept: Kept = NOTHING_KEPT;
  for (const at of clock) {
    kept = look(kept, { ...AT_WORK, at }, true).stored;
    if (restarts) sweep = createRetentionJob(queue);
    sweep(kept.state, DEFAULT_SETTINGS, calendar);
    await settledQueue(queue);
  }
  return kept.state;
}

/** A sweep is several jobs, each begun by the one before. */
async function settledQueue(queue: ReturnType<typeof createQueue>) {
  for (let jobs = 0; jobs < 60; jobs += 1) await queue(async () => undefined);
}

/** Looks of a day at noon, some minutes apart. `day`: days from today. */
const looksOn = (day: number) => [0, 1, 2].map((n) => NOON + day * DAY_MS + n * 300_000);
const BEFORE = [-3, -2, -1, 0].flatMap(looksOn);

describe('a clock that is wrong for a while', () => {
  beforeEach(fill);

  it('leaves the same keys, wherever it jumps, once or twice or over a midnight, and back', () => {
    const anyJump = fc.integer({ min: -20 * 365, max: 200 * 365 });
    const anyWhile = fc.oneof(
      anyJump.map((days) => [days]),
      fc.tuple(anyJump, anyJump),
      anyJump.map((days) => [days, days + 1]),
    );
    return fc.assert(
      fc.asyncProperty(anyWhile, fc.boolean(), async (jumps, restarts) => {
        await live(BEFORE, restarts);
        const before = await stored();
        await live([...BEFORE, ...jumps.flatMap(looksOn), ...looksOn(0)], restarts);
        expect(await stored()).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });

  it('deletes nothing where it stands at the first samples', async () => {
    const before = await stored();
    await live([...looksOn(3_000), ...looksOn(0)], true);
    expect(await stored()).toEqual(before);
  });

  it('keeps which days were closed, and how the line was changed', async () => {
    const look = keeping(() => calendar);
    const lived = await live(BEFORE, false);
    const state = {
      ...lived,
      closedDays: [{ day: addDays(TODAY, -1), at: NOON - DAY_MS }],
      lineChanges: [{ at: NOON - DAY_MS, raised: true, wasPast: false }],
    };
    const sample = { ...AT_WORK, site: null, at: NOON + 500 * DAY_MS };
    const after = look({ ...NOTHING_KEPT, state }, sample, true).stored.state;
    expect(after.closedDays).toEqual(state.closedDays);
    expect(after.lineChanges).toEqual(state.lineChanges);
    expect(INITIAL_STATE.closedDays).toEqual([]);
  });
});

describe('a clock that is right', () => {
  beforeEach(fill);

  it('has what is too old rolled up and dropped once a third day agrees', async () => {
    const after = [1, 2, 3].flatMap(looksOn);
    await live([...BEFORE, ...after], false);
    const names = await stored();
    const first = (kind: string) => names.filter((name) => name.startsWith(kind)).sort()[0];
    expect(first('day:')).toBe(`day:${addDays(TODAY, 1 - DETAILED)}`);
    expect(first('nudges:')).toBe(`nudges:${addDays(TODAY, 1 - 400)}`);
    expect(first('pages:')).toBe(`pages:${addDays(TODAY, 1 - 14)}`);
    expect(names).not.toContain('import');
  });

  it('has the same done after a long absence, on the third day and not before', async () => {
    await live([...BEFORE, ...[500, 501].flatMap(looksOn)], true);
    const kept = await stored();
    expect(kept.filter((name) => name.startsWith('nudges:')).length).toBe(401);
    await live([...BEFORE, ...[500, 501, 502].flatMap(looksOn)], true);
    expect(await stored()).toEqual([]);
  });
});
