import { createStore, type UseStore } from 'idb-keyval';

/**
 * Ms. Our choice: far longer than the largest change takes on a slow disk, an import of ten years or a
 * journal that is encrypted again; and once nothing was answered, as long as a person waits for a popup.
 */
const ANSWER_TIMEOUT_MS = { atFirst: 20_000, afterSilence: 2_000 } as const;

/** The browser's database did not answer in time. Nothing of what was asked is done. */
export class StoreSilent extends Error {
  constructor() {
    super('The database does not answer.');
  }
}

/**
 * The one way to a database: every transaction of ours runs through what this returns. A callback that
 * throws takes its whole transaction back, whatever it had put before; and a database that does not answer
 * is an error instead of a wait without an end. What it answers later changes nothing any more.
 */
export function openStore(database: string, name: string): UseStore {
  const use = createStore(database, name);
  let patience: number = ANSWER_TIMEOUT_MS.atFirst;

  return <T>(mode: IDBTransactionMode, callback: (objects: IDBObjectStore) => T | PromiseLike<T>) =>
    new Promise<T>((resolve, reject) => {
      let transaction: IDBTransaction | null = null;
      let isOver = false;
      const silence = setTimeout(() => {
        isOver = true;
        patience = ANSWER_TIMEOUT_MS.afterSilence;
        abortIfOpen(transaction);
        reject(new StoreSilent());
      }, patience);
      const run = async (objects: IDBObjectStore): Promise<T> => {
        if (isOver) throw new StoreSilent();
        ({ transaction } = objects);
        try {
          return await callback(objects);
        } catch (error) {
          abortIfOpen(transaction);
          throw error;
        }
      };
      use(mode, run)
        .then((value) => {
          patience = ANSWER_TIMEOUT_MS.atFirst;
          resolve(value);
        }, reject)
        .finally(() => clearTimeout(silence));
    });
}

function abortIfOpen(transaction: IDBTransaction | null): void {
  try {
    transaction?.abort();
  } catch {
    // The transaction is over already: it failed on its own.
  }
}
