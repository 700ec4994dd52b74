import { browser } from './browser';

/**
 * The address of the page in front; `undefined` if there is none to see. For the popup: the click on the toolbar
 * lets Enough see this one address, and no other.
 */
export async function activeTabUrl(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}
