import type { PageName, Sample } from '../core/attention';
import { DEFAULTS } from '../core/defaults';
import { type Site, siteAt } from '../core/sites';
import { browser } from './browser';
import { now } from './clock';

/** Stands for a work site in a private window: counted, never named. */
const UNNAMED = '';

/**
 * One look at the truth. `sites`: those that the person chose and that the browser lets us see.
 * `salt`: for people who chose to have pages looked at; without one, no page is.
 */
export async function takeSample(
  sites: readonly Site[],
  salt: string | null = null,
): Promise<Sample> {
  const [at, presence, session, front] = await Promise.all([
    now(),
    browser.idle.queryState(DEFAULTS.idleDetectSeconds),
    sessionName(),
    tabInFront(),
  ]);
  const site = siteAt(front?.tab.url, sites);
  return {
    at,
    site: site && (front?.tab.incognito ? UNNAMED : site.host),
    tab: front?.tab.id ?? null,
    presence,
    audible: front?.tab.audible === true,
    fullScreen: front?.fullScreen === true,
    session,
    page:
      site && salt !== null && !front?.tab.incognito
        ? await pageName(front?.tab.url, salt)
        : undefined,
  };
}

/** Origin and path, without what follows, as a salted hash. Source: care.md K5. */
async function pageName(address: string | undefined, salt: string): Promise<PageName | undefined> {
  if (address === undefined) return undefined;
  const { origin, pathname } = new URL(address);
  const bytes = new TextEncoder().encode(`${salt} ${origin}${pathname}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 12);
  return {
    page: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    root: pathname === '/',
  };
}

async function tabInFront() {
  // `getLastFocused` throws while no window is open at all (a browser that runs on in the background).
  const window = await browser.windows.getLastFocused({ populate: true }).catch(() => null);
  if (!window?.focused || window.state === 'minimized') return null;
  const tab = window.tabs?.find(({ active }) => active);
  return tab ? { tab, fullScreen: window.state === 'fullscreen' } : null;
}

/** `storage.session` dies with the browser, so a name that is gone means another start. */
async function sessionName(): Promise<string> {
  const stored = await browser.storage.session.get('session');
  if (typeof stored.session === 'string') return stored.session;
  const session = crypto.randomUUID();
  await browser.storage.session.set({ session });
  return session;
}

/** Whether nobody touched anything for 15 s, the least that the browser can tell. */
export async function isResting(): Promise<boolean> {
  return (await browser.idle.queryState(15)) !== 'active';
}
