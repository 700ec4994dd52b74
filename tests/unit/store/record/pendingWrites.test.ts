import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../../utils/core/state/change';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import { createPendingWrites } from '../../../../utils/store/record/pendingWrites';

const state = (at: number) => ({ ...INITIAL_STATE, stoppedAt: at });
const span = (from: number, to: number) => ({ site: 'docs.test', from, to });
const nothing = { state: state(0), spans: [], exclusions: [] };

/** A disk that is full until it is told otherwise. */
function disk() {
  const written: Change[] = [];
  const disc = { full: true };
  const unsaved = createPendingWrites(async (change) => {
    if (disc.full) throw new DOMException('no room', 'QuotaExceededError');
    written.push(change);
  });
  return { unsaved, written, disc };
}

describe('a write that fails', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is kept, taken for true, and written in order once there is room', async () => {
    const { unsaved, written, disc } = disk();
    const first = { state: state(1), spans: [span(0, 1_000)] };
    const second = {
      state: state(2),
      replace: { from: 500, to: 1_000, spans: [], exclusions: [] },
      exclusions: [{ from: 500, to: 1_000, kind: 'rested' as const }],
    };
    expect(await unsaved.save(first)).toBe(false);
    expect(await unsaved.save(second)).toBe(false);
    expect(unsaved.applyTo(nothing)).toEqual({
      state: state(2),
      spans: [span(0, 500)],
      exclusions: second.exclusions,
    });
    disc.full = false;
    expect(await unsaved.save({ state: state(3) })).toBe(true);
    expect(written).toEqual([first, { ...second, state: state(3) }]);
    expect(unsaved.any()).toBe(false);
  });

  it('does not grow with every sample', async () => {
    const { unsaved, written, disc } = disk();
    for (let look = 1; look <= 100; look += 1)
      await unsaved.save({ state: state(look), spans: [] });
    disc.full = false;
    await unsaved.save({ state: state(101) });
    expect(written).toEqual([{ state: state(101), spans: [] }]);
  });

  it('knows a nudge that was shown meanwhile', async () => {
    const { unsaved } = disk();
    const nudge = {
      id: 'n',
      at: 5,
      pattern: 'longStretch',
      textId: 'nd01',
      end: null,
      endedAt: null,
    } as const;
    await unsaved.save({ state: state(1), nudges: [nudge] });
    await unsaved.save({ state: state(2), nudges: [{ ...nudge, end: 'continued', endedAt: 9 }] });
    expect(unsaved.applyToNudges([]).map(({ end }) => end)).toEqual(['continued']);
  });

  it('is dropped when everything is deleted', async () => {
    const { unsaved } = disk();
    await unsaved.save({ state: state(1), spans: [span(0, 1_000)] });
    unsaved.discard();
    expect(unsaved.applyTo(nothing)).toEqual(nothing);
  });
});
