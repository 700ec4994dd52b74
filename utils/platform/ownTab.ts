import { browser } from './browser';

/** Closes the tab that this page is in. `window.close` is refused in Firefox for a tab that no script opened. */
export async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
