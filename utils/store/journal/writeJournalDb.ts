import { promisifyRequest } from 'idb-keyval';
import { journalStore } from './journalDb';

/** Writes and removes in one transaction: all of it or none. */
export async function writeJournal(
  puts: readonly (readonly [name: string, value: unknown])[],
  removed: readonly (string | IDBKeyRange)[],
): Promise<void> {
  await journalStore('readwrite', (objects) => {
    for (const [name, value] of puts) objects.put(value, name);
    for (const name of removed) objects.delete(name);
    return promisifyRequest(objects.transaction);
  });
}
