import * as v from 'valibot';
import { type Site, sameSite } from '../../utils/core/sites';
import { browser } from '../../utils/platform/browser';
import { giveBack, withAccess } from '../../utils/platform/permissions';
import { changeSettings, readSettings, siteSchema } from '../../utils/store/settings';

const WANTED = 'wantedSites';
const wantedSchema = v.array(siteSchema);

/**
 * The list of work sites. A popup may close while the browser asks the person for access, so what it
 * wanted waits in the session until the browser tells that access was given.
 * Each of these is called within the background's queue.
 */
export const sites = {
  async want(wanted: readonly Site[]): Promise<void> {
    await browser.storage.session.set({ [WANTED]: wanted });
  },

  /** Adds those that the browser lets us see and that are not there yet. Returns how many of them there are now. */
  async add(asked: readonly Site[]): Promise<number> {
    const [{ sites: chosen }, granted] = await Promise.all([readSettings(), withAccess(asked)]);
    const fresh = granted.filter((site) => !chosen.some((other) => sameSite(site, other)));
    if (fresh.length > 0) await changeSettings({ sites: [...chosen, ...fresh] });
    return granted.length;
  },

  /** Access was given somewhere: if it was for what was wanted, add that. */
  async addWanted(): Promise<void> {
    const stored = await browser.storage.session.get(WANTED);
    const wanted = v.safeParse(wantedSchema, stored[WANTED]);
    if (!wanted.success) return;
    if ((await sites.add(wanted.output)) > 0) await browser.storage.session.remove(WANTED);
  },

  remove: (site: Site) => removeAll((other) => sameSite(site, other)),

  /** Every part of a host that is on the list. */
  removeHost: (host: string) => removeAll((other) => other.host === host),
};

async function removeAll(goes: (site: Site) => boolean): Promise<void> {
  const { sites: chosen } = await readSettings();
  const kept = chosen.filter((site) => !goes(site));
  if (kept.length === chosen.length) return;
  await changeSettings({ sites: kept });
  await giveBack(chosen.filter(goes), kept);
}

export type Sites = typeof sites;
