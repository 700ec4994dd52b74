import { afterEach, expect, it, vi } from 'vitest';
import { createQueue } from '../../../utils/platform/queue';

/** Locks as a browser keeps them for all copies of the background: by name, one holder at a time. */
function sharedLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request: (name: string, job: () => Promise<unknown>) => {
      const done = (last.get(name) ?? Promise.resolve()).then(job, job);
      last.set(
        name,
        done.catch(() => undefined),
      );
      return done;
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

/** Reads what is stored, waits, and writes one more. */
function counter() {
  let stored = 0;
  return {
    addOne: async () => {
      const read = stored;
      await new Promise((resolve) => setTimeout(resolve, 1));
      stored = read + 1;
    },
    stored: () => stored,
  };
}

it('lets a second copy of the background wait its turn, and after a job that throws', async () => {
  vi.stubGlobal('navigator', { locks: sharedLocks() });
  const { addOne, stored } = counter();
  const [one, other] = [createQueue(), createQueue()];
  const failing = one(() => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  await Promise.all([one(addOne), other(addOne), one(addOne), other(addOne)]);
  expect(stored()).toBe(4);
});

it('runs one job at a time where there are no locks', async () => {
  vi.stubGlobal('navigator', undefined);
  const { addOne, stored } = counter();
  const queue = createQueue();
  await Promise.all([queue(addOne), queue(addOne), queue(addOne)]);
  expect(stored()).toBe(3);
});
