/** The limits of a browser's own sync. Source: `storage.sync` of Chromium 150 and Firefox 153. */
export const LIMITS = { bytes: 102_400, itemBytes: 8_192, items: 512 } as const;
/**
 * Ms from one writing to the next: each is two calls at most, and the browsers take 120 calls a minute
 * and 1,800 an hour.
 */
export const WRITE_EVERY_MS = 5_000;

export type SyncItem = readonly [key: string, value: unknown];

/** As a browser counts an item: its key and its JSON, in bytes of UTF-8. */
export function itemBytes([key, value]: SyncItem): number {
  return utf8(key) + utf8(JSON.stringify(value));
}

/** Bytes of UTF-8, without what a browser adds for itself. */
export function totalBytes(items: readonly SyncItem[]): number {
  return items.reduce((bytes, item) => bytes + itemBytes(item), 0);
}

/** Of `wanted`, in order of priority, those that fit beside `others`, which are not ours to touch. */
export function takeWhatFits(wanted: readonly SyncItem[], others: readonly SyncItem[]): SyncItem[] {
  let bytes = LIMITS.bytes - totalBytes(others);
  let count = LIMITS.items - others.length;
  return wanted.filter((item) => {
    const size = itemBytes(item);
    if (size > LIMITS.itemBytes || size > bytes || count < 1) return false;
    bytes -= size;
    count -= 1;
    return true;
  });
}

function utf8(text: string): number {
  return new TextEncoder().encode(text).length;
}
