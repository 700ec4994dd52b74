import { type Site, sameSite } from '../../utils/core/settings/sites';
import { grantedOf } from '../../utils/platform/permissions';
import { reconcileAccess } from '../../utils/platform/reconcileAccess';
import { isObject } from '../../utils/schemas/lenient';
import { parseSettings, unreadableChoices } from '../../utils/schemas/settings';
import { type PendingSites, readPendingSites } from '../../utils/store/session/pendingSites';
import { rememberPending } from '../../utils/store/session/writeSession';
import { readRawSettings, readSettings } from '../../utils/store/settings/settings';
import { changeSettings } from '../../utils/store/settings/writeSettings';

/**
 * The list of work sites. A popup may close while the browser asks the person for access, so what it
 * wanted waits in the session until the browser tells that access was given.
 * Each of these is called within the background's queue.
 */
export const sites = {
  rememberPending,

  /** Adds those that the browser lets us see and that are not there yet. Returns how many of them there are now. */
  async add(asked: readonly Site[]): Promise<number> {
    const [{ sites: chosen }, granted] = await Promise.all([readSettings(), grantedOf(asked)]);
    const fresh = granted.filter((site) => !isIn(chosen, site));
    if (fresh.length > 0) await changeSettings({ sites: [...chosen, ...fresh] });
    await dropPending((site) => isIn(granted, site));
    return granted.length;
  },

  /** Access was given somewhere: if it was for what was wanted, adds that, and returns it. */
  async addPending(): Promise<PendingSites> {
    const { sites: wanted, fromPopup } = await readPendingSites();
    const added = await grantedOf(wanted);
    await sites.add(added);
    return { sites: added, fromPopup };
  },

  remove: (site: Site) => removeAll((other) => sameSite(site, other)),

  /** Every part of a host that is on the list. */
  removeHost: (host: string) => removeAll((other) => other.host === host),

  /** Gives back the access that no site needs which is on the list, or wanted there. */
  async reconcile(): Promise<void> {
    // A list that cannot be read is not an empty one.
    const [stored, pending] = await Promise.all([readRawSettings(), readPendingSites()]);
    if (stored && (!isObject(stored) || unreadableChoices(stored))) return;
    await reconcileAccess([...parseSettings(stored).sites, ...pending.sites]);
  },
};

async function removeAll(goes: (site: Site) => boolean): Promise<void> {
  await dropPending(goes);
  const { sites: chosen } = await readSettings();
  const kept = chosen.filter((site) => !goes(site));
  if (kept.length < chosen.length) await changeSettings({ sites: kept });
  // Before the answer: where the removal is undone at once, the browser has to ask again, and must not
  // revoke what it has just granted.
  await sites.reconcile();
}

/** Discards pending requests for sites that are listed already, or were just removed. */
async function dropPending(goes: (site: Site) => boolean): Promise<void> {
  const pending = await readPendingSites();
  const kept = pending.sites.filter((site) => !goes(site));
  if (kept.length < pending.sites.length) await rememberPending({ ...pending, sites: kept });
}

function isIn(sites: readonly Site[], site: Site): boolean {
  return sites.some((other) => sameSite(site, other));
}

export type Sites = typeof sites;
