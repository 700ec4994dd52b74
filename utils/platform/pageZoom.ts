import { browser } from './browser';

/** How large the browser draws the page in a tab, 1 at 100 %; 1 as well where it does not say. */
export async function zoomOf(tabId: number): Promise<number> {
  return browser.tabs.getZoom(tabId).catch(() => 1);
}
