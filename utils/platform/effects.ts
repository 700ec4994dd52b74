import type { Effect } from '../core/live';
import type { Withdraw } from '../messages';
import { changeSettings } from '../store/settings';
import { browser } from './browser';
import { createWatch } from './watch';

/** Runs effects. Each may be repeated without harm, so a worker that died in between loses none. */
export function createEffects(look: () => void) {
  const watch = createWatch(look);

  return async function run(effect: Effect): Promise<void> {
    switch (effect.do) {
      case 'watch':
        return watch(effect.site);
      case 'offer':
        return offerNudge(effect.tab);
      case 'withdraw':
        return withdrawNudge(effect.tab, effect.id);
      case 'notesOff':
        await changeSettings({ nudgesPerDay: 0 });
        return;
      case 'numbersBack':
        await changeSettings({ hideNumbers: false, numbersBackAt: null });
        return;
      case 'openPause':
        return openOwnPage('pause.html');
      case 'return':
        return returnTo(effect.tab);
    }
  };
}

/**
 * Puts the nudge script into one page; it does nothing where it already is. Throws where no script can
 * run (a page in error, the browser's own pages) or where the script says that it cannot speak.
 */
async function offerNudge(tabId: number): Promise<void> {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['/nudge.js'],
  });
  if (injected?.result === false) throw new Error('A nudge cannot stand in this page.');
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
