import { get, promisifyRequest } from 'idb-keyval';
import { type StorageItem, sessionItem, storageArea } from './extensionStorage';
import { openStore } from './openStore';

/** All that outlives the browser beside record, journal and the browser's own sync. Each release freezes it. */
export type LastingName = 'settings' | 'settingsQuarantine' | 'sync' | 'salt' | 'welcomed';

/**
 * In IndexedDB, since the person's own words are among them: no script in a page gets there. A database tells
 * nobody of a change, so each has a stamp of the same name in the session, which is written after it.
 */
const lastingStore = openStore('enough-settings', 'values');

export function lastingItem(name: LastingName): StorageItem {
  return {
    read: async () => (await get(name, lastingStore)) ?? null,
    write: (value) => writeLasting({ [name]: value }),
    watch: sessionItem(name).watch,
  };
}

/** For several at once: all of them are written, or none. Of what is `null` nothing is left. */
export async function writeLasting(
  values: {
    readonly [Name in LastingName]?: unknown;
  },
): Promise<void> {
  await lastingStore('readwrite', (objects) => {
    for (const [name, value] of Object.entries(values)) {
      if (value === null) objects.delete(name);
      else objects.put(value, name);
    }
    return promisifyRequest(objects.transaction);
  });
  const stamps = Object.keys(values).map((name) => [name, crypto.randomUUID()]);
  await storageArea('session').set(Object.fromEntries(stamps));
}
