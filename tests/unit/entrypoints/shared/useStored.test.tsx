// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { everyMinute } from '../../../../entrypoints/shared/everyMinute';
import { onInSight, useStored, type Watcher } from '../../../../entrypoints/shared/useStored';

interface Reading {
  readonly end: (value: string) => Promise<void>;
  readonly fail: () => Promise<void>;
}

let readings: Reading[];
let watching: Set<() => void>;
let stored: ReturnType<typeof useStored<string>>;
let page: HTMLElement;

const watch: Watcher = (changed) => {
  watching.add(changed);
  return () => watching.delete(changed);
};
const changes = () => act(() => watching.forEach((changed) => void changed()));

function read(): Promise<string> {
  let end: (value: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const reading = new Promise<string>((resolve, reject) => {
    [end, fail] = [resolve, reject];
  });
  const after = (ends: () => void) =>
    act(async () => {
      ends();
      await reading.catch(() => undefined);
    });
  readings.push({
    end: (value) => after(() => end(value)),
    fail: () => after(() => fail(new Error('Unreadable.'))),
  });
  return reading;
}

function Page({ input = 0 }: { input?: number }) {
  stored = useStored(read, [watch], [input]);
  return null;
}

const show = (input?: number) => act(() => render(<Page input={input ?? 0} />, page));

beforeEach(() => {
  readings = [];
  watching = new Set();
  page = document.createElement('div');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('what is stored', () => {
  it('is null until it was read', async () => {
    await show();
    expect([stored.value, stored.failed]).toEqual([null, false]);
    await readings[0]?.end('here');
    expect([stored.value, stored.failed]).toEqual(['here', false]);
  });

  it('is read again when it changes, and stays until then', async () => {
    await show();
    await readings[0]?.end('old');
    await changes();
    expect([readings.length, stored.value]).toEqual([2, 'old']);
    await readings[1]?.end('new');
    expect(stored.value).toBe('new');
  });

  it('is read again for another input, and watched once', async () => {
    await show(1);
    await show(1);
    expect(readings).toHaveLength(1);
    await show(2);
    expect([readings.length, watching.size]).toEqual([2, 1]);
  });

  it('is that of the reading that began last, whichever ends first', async () => {
    await show();
    await changes();
    await readings[1]?.end('new');
    await readings[0]?.end('old');
    expect(stored.value).toBe('new');
  });

  it('stays where a reading fails, which is said until one does not', async () => {
    await show();
    await readings[0]?.end('here');
    await changes();
    await readings[1]?.fail();
    expect([stored.value, stored.failed]).toEqual(['here', true]);
    await changes();
    await readings[2]?.end('new');
    expect([stored.value, stored.failed]).toEqual(['new', false]);
  });

  it('has not failed where an older reading does', async () => {
    await show();
    await changes();
    await readings[1]?.end('new');
    await readings[0]?.fail();
    expect([stored.value, stored.failed]).toEqual(['new', false]);
  });

  it('shows a change at once, and reads again only what may be from before it', async () => {
    await show();
    await readings[0]?.end('a');
    await act(() => stored.amend((value) => `${value}b`));
    expect([stored.value, readings.length]).toEqual(['ab', 1]);
    await changes();
    await act(() => stored.amend((value) => `${value}c`));
    expect([stored.value, readings.length]).toEqual(['abc', 3]);
    await readings[1]?.end('ab');
    await readings[2]?.end('abc');
    expect(stored.value).toBe('abc');
  });

  it('is watched no longer once the page has gone', async () => {
    await show();
    await act(() => render(null, page));
    expect(watching.size).toBe(0);
  });
});

it('a page is told of each minute that it is in sight, and of none besides', () => {
  vi.useFakeTimers();
  const seen = vi.fn();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
  const turn = (isHidden: boolean) => {
    hidden.mockReturnValue(isHidden);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const stop = everyMinute(seen);
  vi.advanceTimersByTime(120_000);
  expect(seen).toHaveBeenCalledTimes(2);
  turn(true);
  expect(vi.getTimerCount()).toBe(0);
  turn(false);
  turn(false);
  vi.advanceTimersByTime(60_000);
  expect(seen).toHaveBeenCalledTimes(3);
  stop();
  expect(vi.getTimerCount()).toBe(0);
  turn(false);
  expect(vi.getTimerCount()).toBe(0);
  hidden.mockRestore();
  vi.useRealTimers();
});

it('a page in sight is told so, and one out of sight is not', () => {
  const seen = vi.fn();
  const hidden = vi.spyOn(document, 'hidden', 'get');
  const stop = onInSight(seen);
  const turn = (isHidden: boolean) => {
    hidden.mockReturnValue(isHidden);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  turn(true);
  expect(seen).not.toHaveBeenCalled();
  turn(false);
  expect(seen).toHaveBeenCalledTimes(1);
  stop();
  turn(false);
  expect(seen).toHaveBeenCalledTimes(1);
});
