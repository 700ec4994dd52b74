import { describe, expect, it } from 'vitest';
import { sendWithRetry } from '../../utils/sendWithRetry';

/** A background that does each of these in turn: answers, throws, or says nothing. */
function background(...turns: (() => unknown)[]) {
  let asked = 0;
  const sendOnce = async () => {
    const turn = turns[asked] ?? turns.at(-1);
    asked += 1;
    return turn?.();
  };
  return { sendOnce, asked: () => asked };
}

const dies = () => {
  throw new Error('The message port closed before a response was received.');
};

describe('sendWithRetry', () => {
  it('returns the reply, and asks once', async () => {
    const { sendOnce, asked } = background(() => ({ reply: 7 }));
    expect([await sendWithRetry(sendOnce), asked()]).toEqual([7, 1]);
  });

  it.each([
    ['died', dies],
    ['said nothing', () => undefined],
  ])('sends again to a worker that %s', async (_, turn) => {
    const { sendOnce, asked } = background(turn, turn, () => ({ reply: null }));
    expect([await sendWithRetry(sendOnce), asked()]).toEqual([null, 3]);
  });

  it('gives up after three, with a sentence', async () => {
    const { sendOnce, asked } = background(dies);
    await expect(sendWithRetry(sendOnce)).rejects.toThrow('Enough did not answer.');
    expect(asked()).toBe(3);
  });

  it('does not repeat what was refused', async () => {
    const { sendOnce, asked } = background(() => ({ error: 'locked' }));
    await expect(sendWithRetry(sendOnce)).rejects.toThrow('locked');
    expect(asked()).toBe(1);
  });
});
