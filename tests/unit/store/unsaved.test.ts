import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../utils/core/state/change';
import { NOTHING_LIVE } from '../../../utils/core/state/state';
import { createUnsaved } from '../../../utils/store/record/pendingWrites';

const live = (at: number) => ({ ...NOTHING_LIVE, stoppedAt: at });
const span = (from: number, to: number) => ({ site: 'docs.test', from, to });
const nothing = { live: live(0), spans: [], holes: [] };

/** A disk that is full until it is told otherwise. */
function disk() {
  const written: Change[] = [];
  const state = { full: true };
  const unsaved = createUnsaved(async (change) => {
    if (state.full) throw new DOMException('no room', 'QuotaExceededError');
    written.push(change);
  });
  return { unsaved, written, state };
}

describe('a write that fails', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is kept, taken for true, and written in order once there is room', async () => {
    const { unsaved, written, state } = disk();
    const first = { live: live(1), spans: [span(0, 1_000)] };
    const second = {
      live: live(2),
      replace: { from: 500, to: 1_000, spans: [], holes: [] },
      holes: [{ from: 500, to: 1_000, kind: 'rested' as const }],
    };
    expect(await unsaved.save(first)).toBe(false);
    expect(await unsaved.save(second)).toBe(false);
    expect(unsaved.over(nothing)).toEqual({
      live: live(2),
      spans: [span(0, 500)],
      holes: second.holes,
    });
    state.full = false;
    expect(await unsaved.save({ live: live(3) })).toBe(true);
    expect(written).toEqual([first, { ...second, live: live(3) }]);
    expect(unsaved.any()).toBe(false);
  });

  it('does not grow with every look', async () => {
    const { unsaved, written, state } = disk();
    for (let look = 1; look <= 100; look += 1) await unsaved.save({ live: live(look), spans: [] });
    state.full = false;
    await unsaved.save({ live: live(101) });
    expect(written).toEqual([{ live: live(101), spans: [] }]);
  });

  it('knows a nudge that was shown meanwhile', async () => {
    const { unsaved } = disk();
    const nudge = {
      id: 'n',
      at: 5,
      pattern: 'P1',
      line: 'nd01',
      end: null,
      endedAt: null,
    } as const;
    await unsaved.save({ live: live(1), nudges: [nudge] });
    await unsaved.save({ live: live(2), nudges: [{ ...nudge, end: 'keep', endedAt: 9 }] });
    expect(unsaved.nudgesOver([]).map(({ end }) => end)).toEqual(['keep']);
  });

  it('is let go when everything is deleted', async () => {
    const { unsaved } = disk();
    await unsaved.save({ live: live(1), spans: [span(0, 1_000)] });
    unsaved.forget();
    expect(unsaved.over(nothing)).toEqual(nothing);
  });
});
