import { describe, it } from 'vitest';
import { OTHER, startTruth, timeRangeOf } from './groundTruth';
import { until } from './harness/until';
import { play, secondsWithin } from './scenes';

/** The most that is lost of an open span when all ends at once, seconds. Source: docs/time.md. */
const LOST_AT_MOST = 10;
/** Finished spans are stored in whole seconds. */
const ROUNDING = 0.5;

const elapse = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

/** As `countedTime.test.ts`, and things end badly. */
describe.concurrent('what is recorded is the truth', () => {
  it('though the worker is killed in the middle of a span', async ({ expect }) => {
    await using truth = await startTruth();
    const kill = async () => {
      await elapse(8);
      await truth.browser.killWorker();
      // Nothing happens meanwhile: only the alarm can do it.
      await until(truth.browser.workerAlive, 'the alarm to bring the worker back', 34_000);
    };
    const scenes = [
      { front: 'alpha.test', seconds: 44 },
      { front: OTHER, seconds: 2 },
    ];
    const [played] = await Promise.all([play(scenes, truth.stage), kill()]);
    expect(await truth.wrong(played)).toEqual([]);
  });

  it('though all of the browser stood still for 90 s, which are not counted', async ({
    expect,
  }) => {
    await using truth = await startTruth();
    const frozen = { from: 0, to: 0 };
    const freeze = async () => {
      await elapse(12);
      frozen.from = Date.now();
      truth.browser.freeze();
      await elapse(90);
      frozen.to = Date.now();
      truth.browser.thaw();
    };
    const scenes = [
      { front: 'beta.test', seconds: 114 },
      { front: OTHER, seconds: 2 },
    ];
    const [played] = await Promise.all([play(scenes, truth.stage), freeze()]);
    const { from, to } = timeRangeOf(played);
    const spans = await truth.recorded();
    expect(secondsWithin(spans, frozen)).toBeLessThanOrEqual(ROUNDING);
    const before = secondsWithin(spans, { from, to: frozen.from });
    expect((frozen.from - from) / 1_000 - before).toBeLessThanOrEqual(LOST_AT_MOST + ROUNDING);
    expect(await truth.wrong(played, { from: frozen.to, to })).toEqual([]);
  });

  it('though the browser was killed in the middle of a span, but for the last 10 s at most', async ({
    expect,
  }) => {
    await using truth = await startTruth();
    await play(
      [
        { front: 'alpha.test', seconds: 6 },
        { front: OTHER, seconds: 2 },
      ],
      truth.stage,
    );
    const earlier = await truth.recorded();
    expect(earlier).not.toEqual([]);
    const [killed] = await play([{ front: 'gamma.test', seconds: 24 }], truth.stage);
    await truth.browser.kill();
    const ended = Date.now();
    await truth.relaunch();
    const now = await truth.recorded();
    expect(now.slice(0, earlier.length)).toEqual(earlier);
    const from = killed?.from ?? 0;
    const kept = secondsWithin(now, { from, to: ended });
    expect((ended - from) / 1_000 - kept).toBeLessThanOrEqual(LOST_AT_MOST + ROUNDING);

    const scenes = [
      { front: 'gamma.test', seconds: 12 },
      { front: OTHER, seconds: 2 },
    ];
    expect(await truth.wrong(await play(scenes, truth.stage))).toEqual([]);
    const all = await truth.recorded();
    expect(all.every((span, index) => span.from >= (all[index - 1]?.to ?? 0))).toBe(true);
  });
});
