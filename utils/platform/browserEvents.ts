import { DEFAULTS } from '../core/base/defaults';
import { browser } from './browser';

/**
 * Everything that may change what is in front, or who is there. What an event carries is never used:
 * it only says "look again". Call in the worker's first turn, before any `await`.
 */
export function onAnyChange(look: () => void): void {
  const { tabs, windows, idle, permissions, runtime } = browser;
  idle.setDetectionInterval(DEFAULTS.idleDetectSeconds);
  for (const event of [
    tabs.onActivated,
    tabs.onRemoved,
    tabs.onAttached,
    tabs.onReplaced,
    windows.onFocusChanged,
    windows.onRemoved,
    idle.onStateChanged,
    permissions.onAdded,
    permissions.onRemoved,
    runtime.onStartup,
    runtime.onInstalled,
  ] as { addListener(listener: () => void): void }[]) {
    event.addListener(() => look());
  }
  tabs.onUpdated.addListener((_tab, changed) => {
    // Titles and icons change all the time and move nobody's attention. A tab that leaves for a site we
    // may not see tells no address, only that it loads.
    if ('url' in changed || 'audible' in changed || 'status' in changed) look();
  });
}
