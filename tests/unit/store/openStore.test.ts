import 'fake-indexeddb/auto';
import { get, promisifyRequest, set } from 'idb-keyval';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore, StoreSilent } from '../../../utils/store/openStore';

/** A database that opens when it is told to. */
function lateDatabase() {
  const { open } = indexedDB;
  const answers: (() => void)[] = [];
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation((...asked) => {
    const request = {} as IDBOpenDBRequest;
    answers.push(() => {
      const real = open.apply(indexedDB, asked);
      real.onupgradeneeded = (event) =>
        request.onupgradeneeded?.call(
          real,
          Object.assign(event, { target: real }) as IDBVersionChangeEvent,
        );
      real.onsuccess = (event) => {
        Object.assign(request, { result: real.result });
        request.onsuccess?.call(request, event);
      };
      Object.defineProperty(request, 'result', { get: () => real.result, set: () => undefined });
    });
    return request;
  });
  return { answer: () => answers.forEach((each) => void each()), opening };
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a transaction', () => {
  const store = openStore('whole', 'values');

  it('is taken back whole where its callback throws, at once or later', async () => {
    await set('kept', 1, store);
    const throwing = store('readwrite', (objects) => {
      objects.put(2, 'kept');
      throw new Error('at once');
    });
    await expect(throwing).rejects.toThrow('at once');
    const later = store('readwrite', async (objects) => {
      objects.put(3, 'kept');
      await promisifyRequest(objects.get('kept'));
      throw new Error('later');
    });
    await expect(later).rejects.toThrow('later');
    expect(await get('kept', store)).toBe(1);
  });

  it('tells what the browser says where that failed by itself', async () => {
    const failing = store('readwrite', (objects) => {
      objects.transaction.abort();
      return promisifyRequest(objects.transaction);
    });
    await expect(failing).rejects.not.toBeInstanceOf(StoreSilent);
  });
});

describe('a database that does not answer', () => {
  it('is an error after a while, soon from then on, and does nothing late', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { answer } = lateDatabase();
    const store = openStore('late', 'values');
    const ran = vi.fn();
    const outcome = vi.fn();
    const ask = () => {
      store('readwrite', (objects) => {
        ran();
        objects.put(1, 'late');
      }).then(outcome, outcome);
    };
    ask();
    await vi.advanceTimersByTimeAsync(19_999);
    expect(outcome).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome.mock.calls[0]?.[0]).toBeInstanceOf(StoreSilent);
    ask();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(outcome).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
    answer();
    await expect.poll(() => get('late', store)).toBeUndefined();
    expect(ran).not.toHaveBeenCalled();
    await set('late', 2, store);
    expect(await get('late', store)).toBe(2);
  });

  it('takes back a transaction that it began and never ends', async () => {
    const store = openStore('stuck', 'values');
    await set('kept', 1, store);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const abort = vi.spyOn(IDBTransaction.prototype, 'abort');
    let isBegun = false;
    const asked = store('readwrite', (objects) => {
      objects.put(2, 'kept');
      isBegun = true;
      return new Promise<never>(() => undefined);
    });
    const refused = expect(asked).rejects.toBeInstanceOf(StoreSilent);
    await vi.waitUntil(() => isBegun);
    expect(abort).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(abort).toHaveBeenCalledOnce();
    await refused;
  });
});
