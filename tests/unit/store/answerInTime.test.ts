import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerInTime } from '../../../utils/store/answerInTime';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('is what the browser answers, and leaves no timer', async () => {
  expect(await answerInTime(Promise.resolve('here'))).toBe('here');
  await expect(answerInTime(Promise.reject(new Error('No.')))).rejects.toThrow('No.');
  expect(vi.getTimerCount()).toBe(0);
});

it('is an error where it answers nothing for 20 s', async () => {
  const silent = answerInTime(new Promise(() => undefined));
  const failed = expect(silent).rejects.toThrow('The browser does not answer.');
  await vi.advanceTimersByTimeAsync(19_999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await failed;
});
