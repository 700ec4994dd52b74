import { originOf, type Site } from '../core/settings/sites';
import { answerInTime } from '../store/answerInTime';
import { browser } from './browser';

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
