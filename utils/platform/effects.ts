import { SECOND_MS } from '../core/defaults';
import type { Effect } from '../core/live';
import type { Withdraw } from '../messages';
import { browser } from './browser';
import { watchFocus } from './focus';
import { LOOK_ALARM } from './hints';

/** How often a look is taken while a span is open, ms. Our choice: the most that a killed browser loses. */
const LOOK_EVERY_MS = 10 * SECOND_MS;

/** Runs effects. Each may be repeated without harm, so a worker that died in between loses none. */
export function createEffects(look: () => void) {
  let stop: (() => void) | undefined;

  async function watch(on: boolean) {
    if (!on) {
      stop?.();
      stop = undefined;
      await browser.alarms.clear(LOOK_ALARM);
      return;
    }
    stop ??= lookOften(look);
    // Asking for an alarm that is there would push it back each time, and it would never fire.
    if (!(await browser.alarms.get(LOOK_ALARM))) {
      await browser.alarms.create(LOOK_ALARM, { periodInMinutes: 0.5 });
    }
  }

  return async function run(effect: Effect): Promise<void> {
    switch (effect.do) {
      case 'watch':
        return watch(effect.on);
      case 'offer':
        return offerNudge(effect.tab);
      case 'withdraw':
        return withdrawNudge(effect.tab, effect.id);
      case 'openPause':
        return openOwnPage('pause.html');
      case 'return':
        return returnTo(effect.tab);
    }
  };
}

/** Until the returned function is called, or the worker dies. */
function lookOften(look: () => void): () => void {
  const timer = setInterval(look, LOOK_EVERY_MS);
  const stopFocus = watchFocus(look);
  return () => {
    clearInterval(timer);
    stopFocus();
  };
}

/** Puts the nudge script into one page; it does nothing where it already is. */
async function offerNudge(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: ['/nudge.js'],
  });
}

async function withdrawNudge(tabId: number, id: string): Promise<void> {
  const message: Withdraw = { name: 'withdraw', id };
  // The page may be gone, and the nudge with it: then there is nobody to tell.
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/** Opens a page of ours, or brings it to the front if it is open. */
export async function openOwnPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
}

async function returnTo(tabId: number): Promise<void> {
  // The person may have closed it meanwhile; then the browser picks the tab to show.
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
