import { originsOver, type Site } from '../core/settings/sites';
import { browser } from './browser';

/** What a person can give by hand in the browser's settings, and what covers every site. */
const EVERYWHERE = ['*://*/*', '<all_urls>'];

/**
 * Gives back all access that none of these sites needs, by what the browser says there is, so that access
 * whose site was deleted goes as well. Firefox holds none for a site that a wider one covers when it is
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
