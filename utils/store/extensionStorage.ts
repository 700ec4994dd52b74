import { type Browser, browser } from 'wxt/browser';
import { answerInTime } from './answerInTime';

/**
 * `session` is memory, dies with the browser, and is shut to scripts in pages, in both browsers. `sync` goes
 * where the person's browser goes. Nothing is kept in `local`: in Firefox a script of ours in a page reaches it.
 */
type AreaName = 'session' | 'sync';

/** One stored value. What is read is unknown until it is parsed; writing throws where there is no room. */
export interface StorageItem {
  /** `null` where nothing is. */
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
  /** Calls back when it changed. Returns an unsubscribe function. */
  watch(changed: () => void): () => void;
}

export function sessionItem(name: string): StorageItem {
  return {
    read: async () => (await answerInTime(storageArea('session').get(name)))[name] ?? null,
    write: (value) => answerInTime(storageArea('session').set({ [name]: value })),
    watch: (changed) => {
      const look = (changes: object) => {
        if (name in changes) changed();
      };
      const { onChanged } = storageArea('session');
      onChanged.addListener(look);
      return () => onChanged.removeListener(look);
    },
  };
}

export function storageArea(area: AreaName): Browser.storage.StorageArea {
  return browser.storage[area];
}
