import { originOf, originsOver, type Site } from '../core/settings/sites';
import { browser } from './browser';

/** Of `sites`, those whose addresses the browser lets us see now. */
export async function grantedOf(sites: readonly Site[]): Promise<Site[]> {
  // Asked with every look. Nearly always all of them are granted: then one question is enough.
  if (await browser.permissions.contains({ origins: sites.map(originOf) })) return [...sites];
  const granted = await Promise.all(sites.map(hasAccess));
  return sites.filter((_, index) => granted[index]);
}

function hasAccess(site: Site): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(site)] });
}

/**
 * Lets the browser ask the person for these sites. Call straight from a click, before any `await`:
 * a browser refuses to ask otherwise. False if the person said no.
 */
export function requestAccess(sites: readonly Site[]): Promise<boolean> {
  return browser.permissions.request({ origins: sites.map(originOf) });
}

/** What a person can give by hand in the browser's settings, and what covers every site. */
const EVERYWHERE = ['*://*/*', '<all_urls>'];

/**
 * Gives back all access that none of these sites needs, by what the browser says there is, so that access
 * whose site was forgotten goes as well. Firefox holds none for a site that a wider one covers when it is
 * added (seen in 153), so the wider one is kept for it, and given back with it.
 */
export async function reconcileAccess(sites: readonly Site[]): Promise<void> {
  const { origins: granted = [] } = await browser.permissions.getAll();
  const needed = new Set(
    sites.map((site) => [...originsOver(site), ...EVERYWHERE].find((o) => granted.includes(o))),
  );
  for (const origin of granted.filter((each) => !needed.has(each))) {
    // One by one: a host that a build requires cannot be given back, and keeps no other.
    await browser.permissions.remove({ origins: [origin] }).catch(() => undefined);
  }
}

/** Calls back when access to any site was given or withdrawn, here or in the browser's settings; until what it returns is called. */
export function onAccessChanged(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}
