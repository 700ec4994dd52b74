import { type Browser, browser } from 'wxt/browser';

/** `session` is memory, and dies with the browser. `sync` goes where the person's browser goes. */
type AreaName = 'local' | 'session' | 'sync';

/** All that outlives the browser beside the two databases and the browser's own sync. Each release freezes them. */
export const LOCAL_ITEMS = ['settings', 'settingsQuarantine', 'sync', 'salt', 'welcomed'] as const;

/** One stored value, by its name. What is read is unknown until it is parsed; writing throws where there is no room. */
export interface StorageItem {
  readonly name: string;
  /** `null` where nothing is. */
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
  remove(): Promise<void>;
  /** Calls back when it changed. Returns an unsubscribe function. */
  watch(changed: () => void): () => void;
}

/** In `local` only a name of `LOCAL_ITEMS`, so that whatever outlives the browser is frozen with a release. */
export function storageItem<Area extends 'local' | 'session'>(
  area: Area,
  name: Area extends 'local' ? (typeof LOCAL_ITEMS)[number] : string,
): StorageItem {
  return {
    name,
    read: async () => (await storageArea(area).get(name))[name] ?? null,
    write: (value) => storageArea(area).set({ [name]: value }),
    remove: () => storageArea(area).remove(name),
    watch: (changed) => {
      const look = (changes: object) => {
        if (name in changes) changed();
      };
      const { onChanged } = storageArea(area);
      onChanged.addListener(look);
      return () => onChanged.removeListener(look);
    },
  };
}

/** For several at once: all of them are written, or none. */
export function storageArea(area: AreaName): Browser.storage.StorageArea {
  return browser.storage[area];
}
