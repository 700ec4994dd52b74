import type { Sample } from '../core/attention';
import { DEFAULTS } from '../core/defaults';
import { inFront, isFocused } from '../core/front';
import type { Site } from '../core/sites';
import { browser } from './browser';
import { now } from './clock';

/** One look at the truth. `sites`: those that the person chose and that the browser lets us see. */
export async function takeSample(sites: readonly Site[]): Promise<Sample> {
  const [at, presence, session, last] = await Promise.all([
    now(),
    browser.idle.queryState(DEFAULTS.idleDetectSeconds),
    sessionName(),
    // It throws while no window is open at all (a browser that runs on in the background).
    browser.windows.getLastFocused({ populate: true }).catch(() => null),
  ]);
  return { at, presence, session, ...inFront(last, sites) };
}

/** Whether a window of the browser is in front. */
export async function hasFocus(): Promise<boolean> {
  return isFocused(await browser.windows.getLastFocused().catch(() => null));
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
