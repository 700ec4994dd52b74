import { type Browser, browser } from 'wxt/browser';

/** `session` is memory, and dies with the browser. `sync` goes where the person's browser goes. */
type AreaName = 'local' | 'session' | 'sync';

/** All that outlives the browser beside the two databases and the browser's own sync. Each release freezes them. */
export const LOCAL_ITEMS = ['settings', 'settingsAside', 'carrying', 'salt', 'welcomed'] as const;

/** One stored value, by its name. What is read is unknown until it is parsed; writing throws where there is no room. */
export interface Item {
  readonly name: string;
  /** `null` where nothing is. */
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
  remove(): Promise<void>;
  /** Calls back when it changed, until what it returns is called. */
  watch(changed: () => void): () => void;
}

export function itemIn<Area extends 'local' | 'session'>(
  area: Area,
  name: Area extends 'local' ? (typeof LOCAL_ITEMS)[number] : string,
): Item {
  return {
    name,
    read: async () => (await areaOf(area).get(name))[name] ?? null,
    write: (value) => areaOf(area).set({ [name]: value }),
    remove: () => areaOf(area).remove(name),
    watch: (changed) => {
      const look = (changes: object) => {
        if (name in changes) changed();
      };
      const { onChanged } = areaOf(area);
      onChanged.addListener(look);
      return () => onChanged.removeListener(look);
    },
  };
}

/** For several at once: all of them are written, or none. */
export function areaOf(area: AreaName): Browser.storage.StorageArea {
  return browser.storage[area];
}
