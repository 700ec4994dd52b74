import type { Effect } from '../core/state/change';
import { changeSettings } from '../store/settings/writeSettings';
import { browser } from './browser';
import { createWatch } from './heartbeat';
import { createNudgeInjector } from './nudgeInjector';

/** Runs effects. Each may be repeated without harm, so a worker that died in between loses none. */
export function createEffects(look: () => void) {
  const watch = createWatch(look);
  const inPage = createNudgeInjector();

  return async function run(effect: Effect): Promise<void> {
    switch (effect.do) {
      case 'heartbeat':
        return watch(effect.mode);
      case 'injectNudge':
        return inPage.offer(effect.tab);
      case 'withdrawNudge':
        return inPage.withdraw(effect.tab);
      case 'turnNudgesOff':
        await changeSettings({ nudgesPerDay: 0 });
        return;
      case 'showNumbers':
        await changeSettings({ hideNumbers: false, showNumbersAt: null });
        return;
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

/** The tab in its window, and that before the others. */
async function bringToFront(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tabId, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
