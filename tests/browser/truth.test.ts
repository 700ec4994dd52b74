import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Span } from '../../utils/core/attention';
import type { Interval } from '../../utils/core/rhythm';
import { type Alone, ANOTHER_PROGRAM, startAlone } from './alone';
import { until } from './harness/until';
import { allowedSeconds, compare, play, type Scene, secondsWithin, spansIn } from './timeline';

const SITES = ['alpha.test', 'beta.test', 'gamma.test'];
/** A site that nobody chose. */
const OTHER = 'other.test';
/** The most that is lost of an open span when all ends at once, seconds. Source: docs/time.md. */
const LOST_AT_MOST = 10;
/** Finished spans are stored in whole seconds. */
const ROUNDING = 0.5;

/** Four minutes. */
const SCENES: readonly Scene[] = [
  { front: 'alpha.test', seconds: 35 },
  { front: 'beta.test', seconds: 8 },
  { front: 'gamma.test', seconds: 21 },
  { front: ANOTHER_PROGRAM, seconds: 12 },
  { front: 'gamma.test', seconds: 14 },
  { front: OTHER, seconds: 45 },
  { front: 'beta.test', seconds: 38 },
  { front: 'alpha.test', seconds: 3 },
  { front: 'beta.test', seconds: 4 },
  { front: 'alpha.test', seconds: 28 },
  { front: ANOTHER_PROGRAM, seconds: 4 },
  { front: 'alpha.test', seconds: 12 },
  { front: 'gamma.test', seconds: 14 },
  { front: OTHER, seconds: 2 },
];

/**
 * The real clock, the build that people install, and no debugger, so that the browser puts the worker to
 * sleep as it does for a person. Each test goes on with the record of the last one. Takes eight minutes.
 */
describe('what is recorded is the truth', () => {
  let alone: Alone;
  beforeAll(async () => {
    alone = await startAlone(SITES);
  });
  afterAll(() => alone?.[Symbol.asyncDispose]());

  const recorded = async () => spansIn(await alone.stores());
  const elapse = (seconds: number) => alone.stage.wait(Date.now() + seconds * 1_000);
  const rangeOf = (truth: readonly Span[]): Interval => ({
    from: truth[0]?.from ?? 0,
    to: truth.at(-1)?.to ?? 0,
  });
  /** The rows that are further off than was promised. */
  const wrong = async (truth: readonly Span[], range = rangeOf(truth)) => {
    const rows = compare(truth, await recorded(), SITES, range);
    return rows.filter((row) => Math.abs(row.off) > allowedSeconds(row.truth));
  };

  it('in four minutes on three sites, with a worker that sleeps and wakes', {
    timeout: 300_000,
  }, async () => {
    const lived: [front: string, alive: boolean][] = [];
    let front = '';
    const truth = await play(SCENES, {
      ...alone.stage,
      show: (next) => {
        front = next;
        return alone.stage.show(next);
      },
      wait: async (to) => {
        await alone.stage.wait(to);
        lived.push([front, await alone.browser.workerAlive()]);
      },
    });
    expect(await wrong(truth)).toEqual([]);
    // While a span is open the worker does not die of idleness; without one it does.
    expect(lived.filter(([at, alive]) => SITES.includes(at) && !alive)).toEqual([]);
    expect(lived).toContainEqual([OTHER, false]);
  });

  it('though the worker is killed in the middle of a span', async () => {
    const kill = async () => {
      await elapse(8);
      await alone.browser.killWorker();
      // Nothing happens meanwhile: only the alarm can do it.
      await until(alone.browser.workerAlive, 'the alarm to bring the worker back', 34_000);
    };
    const scenes = [
      { front: 'alpha.test', seconds: 44 },
      { front: OTHER, seconds: 2 },
    ];
    const [truth] = await Promise.all([play(scenes, alone.stage), kill()]);
    expect(await wrong(truth)).toEqual([]);
  });

  it('though all of the browser stood still for 90 s, which are not counted', {
    timeout: 180_000,
  }, async () => {
    const frozen = { from: 0, to: 0 };
    const freeze = async () => {
      await elapse(12);
      frozen.from = Date.now();
      alone.browser.freeze();
      await elapse(90);
      frozen.to = Date.now();
      alone.browser.thaw();
    };
    const scenes = [
      { front: 'beta.test', seconds: 114 },
      { front: OTHER, seconds: 2 },
    ];
    const [truth] = await Promise.all([play(scenes, alone.stage), freeze()]);
    const { from, to } = rangeOf(truth);
    const spans = await recorded();
    expect(secondsWithin(spans, frozen)).toBeLessThanOrEqual(ROUNDING);
    const before = secondsWithin(spans, { from, to: frozen.from });
    expect((frozen.from - from) / 1_000 - before).toBeLessThanOrEqual(LOST_AT_MOST + ROUNDING);
    expect(await wrong(truth, { from: frozen.to, to })).toEqual([]);
  });

  it('though the browser was killed in the middle of a span, but for the last 10 s at most', async () => {
    const earlier = await recorded();
    const [killed] = await play([{ front: 'gamma.test', seconds: 24 }], alone.stage);
    await alone.browser.kill();
    const ended = Date.now();
    await alone.relaunch();
    const now = await recorded();
    expect(now.slice(0, earlier.length)).toEqual(earlier);
    const from = killed?.from ?? 0;
    const kept = secondsWithin(now, { from, to: ended });
    expect((ended - from) / 1_000 - kept).toBeLessThanOrEqual(LOST_AT_MOST + ROUNDING);

    const scenes = [
      { front: 'gamma.test', seconds: 12 },
      { front: OTHER, seconds: 2 },
    ];
    expect(await wrong(await play(scenes, alone.stage))).toEqual([]);
    const all = await recorded();
    expect(all.every((span, index) => span.from >= (all[index - 1]?.to ?? 0))).toBe(true);
  });
});
