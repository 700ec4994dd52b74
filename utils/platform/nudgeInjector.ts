import type { Withdraw } from '../messages';
import { browser } from './browser';

/**
 * What is asked of a page. One that stands still (a dialog of the browser, a breakpoint) answers late or
 * never, so nothing may wait for it. What was asked last counts, however late the answer comes.
 */
export function createNudgeInjector() {
  /** Injections that no answer came to so far, by tab, and whether the nudge is wanted there by now. */
  const injections = new Map<number, { wanted: boolean }>();

  async function withdraw(tabId: number): Promise<void> {
    const offered = injections.get(tabId);
    if (offered) offered.wanted = false;
    await sendWithdraw(tabId);
  }

  /**
   * Puts the nudge script into one page; it does nothing where it already is, and is on its way once at
   * most. Throws where no script can run (a page in error, the browser's own pages) or where the script
   * says that it cannot speak.
   */
  async function inject(tabId: number): Promise<void> {
    const before = injections.get(tabId);
    if (before) {
      before.wanted = true;
      return;
    }
    const offered = { wanted: true };
    injections.set(tabId, offered);
    try {
      const [injected] = await browser.scripting.executeScript({
        target: { tabId },
        files: ['/nudge.js'],
      });
      if (injected?.result === false) throw new Error('A nudge cannot stand in this page.');
    } finally {
      injections.delete(tabId);
      // It arrived after it was withdrawn.
      if (!offered.wanted) await sendWithdraw(tabId);
    }
  }

  return { inject, withdraw };
}

/** Tells the nudge in a page to go. */
async function sendWithdraw(tabId: number): Promise<void> {
  const message: Withdraw = { name: 'withdraw' };
  // The page may be gone, and the nudge with it: then there is nobody to tell.
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}
