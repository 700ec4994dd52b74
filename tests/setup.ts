// The browsers bring Temporal; Node 20 does not.
import 'temporal-polyfill/global';
import { afterAll, vi } from 'vitest';

// Files run one after the other in one process: each leaves it as it found it.
afterAll(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  // The stand-in for a browser keeps what was stored in it.
  (globalThis as { chrome?: { reset?(): void } }).chrome?.reset?.();
  vi.unstubAllGlobals();
  if ('indexedDB' in globalThis) await emptyDatabases();
});

/** What a store of ours has opened stays open, so that what is in them goes, and not they. */
async function emptyDatabases(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    const opening = indexedDB.open(name);
    await answered(opening);
    const { result: database } = opening;
    const names = [...database.objectStoreNames];
    if (names.length > 0) {
      const emptying = database.transaction(names, 'readwrite');
      for (const each of names) await answered(emptying.objectStore(each).clear());
    }
    database.close();
  }
}

function answered(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
}
