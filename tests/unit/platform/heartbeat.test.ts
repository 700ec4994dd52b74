import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Heartbeat } from '../../../utils/core/state/change';
import * as fc from '../../property';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { createHeartbeat } = await import('../../../utils/platform/heartbeat');

const { windows } = fakeBrowser;
beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  Object.assign(fakeBrowser, { windows });
});

/** When the browser tells of a move, ms after it; `null`: not at all. */
type Tells = (move: number) => number | null;
const PLATFORMS = {
  always: () => 0,
  late: (move) => 300 * (move % 6),
  never: () => null,
  sometimes: (move) => (move % 3 === 1 ? 0 : null),
} satisfies Record<string, Tells>;

const LOOK_MS = 10_000;
const ASK_MS = 900;

/** A person who goes to another program and back: what the browser was asked, and how late each move was seen, ms. */
async function goToAndFro(tells: Tells, stays: readonly number[], isSomebodyThere = true) {
  let inFront = true;
  let asked = 0;
  let hear = () => {};
  const delays: number[] = [];
  let movedAt: number | null = null;
  const getLastFocused = async () => {
    asked += 1;
    return { focused: inFront };
  };
  const onFocusChanged = {
    addListener: (listener: () => void) => {
      hear = listener;
    },
  };
  Object.assign(fakeBrowser, { windows: { getLastFocused, onFocusChanged } });

  const watch = createHeartbeat(() => void look());
  /** As the recorder's step: a sample, and what to watch from then on. */
  async function look() {
    if (movedAt !== null) delays.push(Date.now() - movedAt);
    movedAt = null;
    const mode = inFront ? 'inFront' : 'behindOtherApp';
    await watch({ mode, inFront, isSomebodyThere } satisfies Heartbeat);
  }
  await look();
  for (const [move, stay] of stays.entries()) {
    await vi.advanceTimersByTimeAsync(stay);
    inFront = !inFront;
    // Who is back before it was seen has moved nowhere.
    movedAt = movedAt === null ? Date.now() : null;
    const late = tells(move);
    const told = () => {
      hear();
      void look();
    };
    if (late === 0) told();
    else if (late !== null) setTimeout(told, late);
  }
  await vi.advanceTimersByTimeAsync(LOOK_MS);
  await watch({ mode: null, inFront, isSomebodyThere });
  return { asked, delays };
}

const minutes = (count: number) => Array.from({ length: count }, () => 60_000);

describe('where the focus goes is seen', () => {
  it('at once, and nobody is asked more often than a look comes, in a browser that tells', async () => {
    const { asked, delays } = await goToAndFro(PLATFORMS.always, minutes(20));
    expect(delays).toEqual(minutes(20).map(() => 0));
    expect(asked).toBeLessThanOrEqual(10 * 6 + 1);
  });

  it('within a look the first time each way, then within a second, in a browser that never tells', async () => {
    const { delays } = await goToAndFro(PLATFORMS.never, minutes(20));
    expect(delays).toHaveLength(20);
    expect(delays.filter((delay) => delay > ASK_MS)).toHaveLength(2);
    expect(Math.max(...delays)).toBeLessThanOrEqual(LOOK_MS);
  });

  it.each(Object.entries(PLATFORMS))(
    'late at most once each way, by a look at most, in a browser that tells %s',
    async (_, tells) => {
      const stays = fc.array(fc.integer({ min: 3_000, max: 30_000 }), {
        minLength: 2,
        maxLength: 12,
      });
      await fc.assert(
        fc.asyncProperty(stays, async (times) => {
          fakeBrowser.reset();
          const { delays } = await goToAndFro(tells, times);
          expect(Math.max(0, ...delays)).toBeLessThanOrEqual(LOOK_MS);
          const isLate = (delay: number) => delay > 2_000;
          expect(delays.filter(isLate).length).toBeLessThanOrEqual(2);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('and the browser is not asked for it where nobody is there', async () => {
    // Both ways are known to be silent.
    await fakeBrowser.storage.session.set({ silentFocus: { left: true, came: true } });
    const { asked } = await goToAndFro(PLATFORMS.never, [60_000], false);
    expect(asked).toBeLessThanOrEqual(2);
    const there = await goToAndFro(PLATFORMS.never, [60_000]);
    expect(there.asked).toBeGreaterThan(60);
  });
});

it('what was learned outlives the background, and not the browser', async () => {
  await goToAndFro(PLATFORMS.never, minutes(4));
  expect(await fakeBrowser.storage.session.get('silentFocus')).toEqual({
    silentFocus: { left: true, came: true },
  });
  vi.clearAllTimers();
  const { delays } = await goToAndFro(PLATFORMS.never, minutes(4));
  expect(Math.max(...delays)).toBeLessThanOrEqual(ASK_MS);
});
