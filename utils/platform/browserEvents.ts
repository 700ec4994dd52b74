import { DEFAULTS } from '../core/base/defaults';
import { browser } from './browser';

/** What of a tab may change what is in front, and whether it is heard. */
const HINTS = ['url', 'audible', 'mutedInfo', 'status'];

/** Calls back when the browser starts, and not when the background does. Call in the worker's first turn. */
export function onBrowserStart(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
}

/** Calls back once, when Enough was installed. Call in the worker's first turn. */
export function onInstall(installed: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') installed();
  });
}

/** Calls back when access to any site was given. Call in the worker's first turn. */
export function onAccessGiven(given: () => void): void {
  browser.permissions.onAdded.addListener(() => given());
}

/**
 * Everything but a change of access that may change what is in front, or who is there. What an event carries is never used:
 * it only says "look again". Call in the worker's first turn, before any `await`.
 */
export function onAnyChange(look: () => void): void {
  const { tabs, windows, idle, runtime } = browser;
  idle.setDetectionInterval(DEFAULTS.idleDetectSeconds);
  for (const event of [
    tabs.onActivated,
    tabs.onRemoved,
    tabs.onAttached,
    tabs.onReplaced,
    windows.onFocusChanged,
    windows.onRemoved,
    idle.onStateChanged,
    runtime.onStartup,
    runtime.onInstalled,
  ] as { addListener(listener: () => void): void }[]) {
    event.addListener(() => look());
  }
  tabs.onUpdated.addListener((_tab, changed) => {
    // Titles and icons change all the time and move nobody's attention. A tab that leaves for a site we
    // may not see tells no address, only that it loads.
    if (HINTS.some((hint) => hint in changed)) look();
  });
}
