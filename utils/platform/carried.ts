import { browser } from './browser';

/**
 * Calls back when the browser's own sync brought or took something, by whatever machine. What it tells
 * is never used. Call in the worker's first turn.
 */
export function onCarried(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') changed();
  });
}
