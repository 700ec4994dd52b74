import type { Sample } from '../core/attention';
import { DEFAULTS } from '../core/defaults';
import { type Site, siteAt } from '../core/sites';
import { browser, type Windows } from './browser';
import { now } from './clock';

/** Stands for a work site in a private window: counted, never named. */
const UNNAMED = '';

/** One look at the truth. `sites`: those that the person chose and that the browser lets us see. */
export async function takeSample(sites: readonly Site[]): Promise<Sample> {
  const [at, presence, session, front] = await Promise.all([
    now(),
    browser.idle.queryState(DEFAULTS.idleDetectSeconds),
    sessionName(),
    lastWindow(),
  ]);
  const window = front && isInFront(front) ? front : null;
  const tab = activeTab(window);
  const site = siteAt(tab?.url, sites);
  return {
    at,
    site: site && (tab?.incognito ? UNNAMED : site.host),
    tab: tab?.id ?? null,
    presence,
    audible: tab?.audible === true,
    fullScreen: window?.state === 'fullscreen',
    behind: !window && siteAt(activeTab(front)?.url, sites) !== null,
    session,
  };
}

/** The window that last had the focus, if any is open: a browser may run on without. */
function lastWindow() {
  return browser.windows.getLastFocused({ populate: true }).catch(() => null);
}

function isInFront({ focused, state }: Windows.Window): boolean {
  return focused && state !== 'minimized';
}

function activeTab(window: Windows.Window | null) {
  return window?.tabs?.find(({ active }) => active);
}

/** Whether a window of the browser is in front. */
export async function hasFocus(): Promise<boolean> {
  const window = await browser.windows.getLastFocused().catch(() => null);
  return window !== null && isInFront(window);
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
