import { originOf, type Site } from '../core/settings/sites';
import { answerInTime } from '../store/answerInTime';
import { browser } from './browser';

/** Our choice: many times what a refusal takes, and not felt when the popup opens. */
const REFUSAL_MS = 200;

/** Of `sites`, those whose addresses the browser lets us see now. */
export async function grantedOf(sites: readonly Site[]): Promise<Site[]> {
  // Asked with every sample. Nearly always all of them are granted: then one question is enough.
  const all = browser.permissions.contains({ origins: sites.map(originOf) });
  if (await answerInTime(all)) return [...sites];
  const granted = await answerInTime(Promise.all(sites.map(hasAccess)));
  return sites.filter((_, index) => granted[index]);
}

function hasAccess(site: Site): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(site)] });
}

/**
 * Whether a policy hides the page of this address, which is in front, from extensions; `null` if another is there by
 * now. It is asked of a page, since the browser says so of no site beforehand: it gives access all the same. Needs no
 * script there: to take out a style that nobody put in does nothing to a page. Chromium alone says so.
 */
export async function isHiddenByPolicy(address: string): Promise<boolean | null> {
  // Not the sample's: while the popup has the focus, that may see no window in front.
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  // The popup that is open lets its address be seen, whatever the policy.
  if (tab?.id === undefined || tab.url !== address) return null;
  const asked = browser.scripting.removeCSS({ target: { tabId: tab.id }, css: 'enough{}' }).then(
    () => false,
    (error: unknown) => /ExtensionsSettings/.test(String(error)),
  );
  // The browser refuses at once; a page that stands still answers never, and nothing waits for it.
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), REFUSAL_MS));
  return Promise.race([asked, late]);
}

/**
 * Calls back when access to any site was given or withdrawn, here or in the browser's settings. Returns an
 * unsubscribe function.
 */
export function onAccessChanged(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}
