import type { BrowserEffect } from '../core/state/change';
import { browser } from './browser';
import { createHeartbeat } from './heartbeat';
import { createNudgeInjector } from './nudgeInjector';

/** How long a window is waited for that shall have the focus. */
const FOCUS_MS = 1_000;

/** Runs effects. Each is idempotent, so a worker that died in between loses none. `look`: takes a sample soon. */
export function createEffects(look: () => void) {
  const watch = createHeartbeat(look);
  const injector = createNudgeInjector();

  return async function run(effect: BrowserEffect): Promise<void> {
    switch (effect.do) {
      case 'heartbeat':
        return watch(effect);
      case 'injectNudge':
        return injector.inject(effect.tab);
      case 'withdrawNudge':
        return injector.withdraw(effect.tab);
      case 'openPause':
        return openOwnPage('pause.html');
      case 'returnToTab':
        return returnTo(effect.tab);
    }
  };
}

/** Opens a page of ours, or brings it to the front if it is open. */
export async function openOwnPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await bringToFront(open.id);
}

async function returnTo(tabId: number): Promise<void> {
  // The person may have closed it meanwhile; then the browser picks the tab to show.
  await bringToFront(tabId).catch(() => undefined);
}

/**
 * The window that had the focus last, before the others. Resolves once it has the focus, or the desktop has had its
 * time to give it.
 */
export async function bringBrowserToFront(): Promise<void> {
  const { id, focused } = await browser.windows.getLastFocused();
  if (id === undefined || focused) return;
  const given = focusOf(id);
  await browser.windows.update(id, { focused: true });
  await given;
}

/** The browser asks the desktop, and says that it did: the focus comes a little later. A desktop may refuse it. */
function focusOf(windowId: number): Promise<void> {
  const { onFocusChanged } = browser.windows;
  return new Promise((resolve) => {
    const done = () => {
      onFocusChanged.removeListener(changed);
      clearTimeout(refused);
      resolve();
    };
    const changed = (focused: number) => {
      if (focused === windowId) done();
    };
    const refused = setTimeout(done, FOCUS_MS);
    onFocusChanged.addListener(changed);
  });
}

/** The tab in its window, and that before the others. */
async function bringToFront(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tabId, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
