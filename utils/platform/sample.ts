import { DEFAULTS } from '../core/base/defaults';
import { activeTabOf, type FocusedWindow, isFocused } from '../core/counting/activeTab';
import type { PageName, Sample } from '../core/counting/attention';
import type { Site } from '../core/settings/sites';
import { answerInTime } from '../store/answerInTime';
import { browser } from './browser';
import { now } from './clock';

/**
 * Takes a sample: what is in front, and whether somebody is there. `session`: the name of this run of the
 * browser. `sites`: those that the person chose and that the browser lets us see. `salt`: for people who
 * chose to have pages looked at; without one, no page is.
 */
export async function takeSample(
  session: string,
  sites: readonly Site[],
  salt: string | null = null,
): Promise<Sample> {
  const [at, presence, last] = await answerInTime(
    Promise.all([
      now(),
      browser.idle.queryState(DEFAULTS.idleDetectSeconds),
      // It throws while no window is open at all (a browser that runs on in the background).
      browser.windows.getLastFocused({ populate: true }).catch(() => null),
    ]),
  );
  const front = activeTabOf(last, sites);
  const page = salt === null ? undefined : await pageName(addressOf(last, front), salt);
  return { at, presence, session, ...front, page };
}

/** The address of the work site in front; none in a private window, of which nothing is named. */
function addressOf(last: FocusedWindow | null, { site, tab }: Pick<Sample, 'site' | 'tab'>) {
  if (!site) return undefined;
  return last?.tabs?.find(({ id }) => id === tab)?.url;
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

/** Whether a window of the browser is in front. */
export async function hasFocus(): Promise<boolean> {
  return isFocused(await browser.windows.getLastFocused().catch(() => null));
}

/** Whether nobody touched anything for 15 s, the least that the browser can tell. */
export async function isIdle(): Promise<boolean> {
  return (await browser.idle.queryState(15)) !== 'active';
}
