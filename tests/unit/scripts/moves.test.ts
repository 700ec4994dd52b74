import { describe, expect, it, vi } from 'vitest';
import type { Inside } from '../../../scripts/demo/extensionSession';
import { movesOf } from '../../../scripts/demo/moves';

/** The clock of this machine shows `hour` and `minute`. */
function demo(hour: number, minute: number) {
  const status = { at: new Date(2026, 10, 30, hour, minute).getTime(), sinceBreakMs: null };
  const skip = vi.fn(async (_minutes: number) => ({ ...status, noNudgeReason: 'early' }));
  const pass = vi.fn(async (_minutes: number) => ({ sinceBreakMs: 1, noNudgeReason: null }));
  const send = vi.fn(async () => ({ ...status, noNudgeReason: 'early' }));
  const inside = { skip, pass, send } as unknown as Inside;
  return { ...movesOf(async () => inside), skip, pass };
}

describe('the clock of the demo page', () => {
  it.each([
    [10, 15, 645],
    [21, 0, 1440],
    [23, 30, 1290],
  ])('goes from %i:%i to the next evening, and on until a note may come', async (...at) => {
    const { evening, skip, pass } = demo(at[0], at[1]);
    expect(await evening()).toBe(
      'It is evening. Rest your hands for about five seconds, and look to the corner below.',
    );
    expect(skip).toHaveBeenCalledWith(at[2]);
    expect(pass).toHaveBeenCalledWith(22);
  });

  it('goes to the next morning, where a new stretch begins', async () => {
    const { day, skip } = demo(22, 0);
    expect(await day()).toBe(
      'It is nine on the next morning. The stretch has ended. Another begins now, on this page.',
    );
    expect(skip).toHaveBeenCalledWith(660);
  });
});
