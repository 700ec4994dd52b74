import { SECOND_MS } from '../core/defaults';
import type { Watched } from '../core/live';
import { browser } from './browser';
import { LOOK_ALARM } from './hints';
import { hasFocus } from './sample';

/** How often a look is taken while a span is open, ms. Our choice: the most that a killed browser loses. */
const LOOK_EVERY_MS = 10 * SECOND_MS;
/** How often the browser is asked whether it is in front, ms. Our choice: a change is known within a second. */
const ASK_EVERY_MS = SECOND_MS / 2;

/**
 * Keeps a work site in sight, as the last look told. Chromium says nothing on Linux when another program
 * takes the focus, nor when the same window gets it back (tried in 156: `windows.onFocusChanged` is
 * silent), so while that matters it is asked; an answer that differs from the last look brings another.
 */
export function createWatch(look: () => void) {
  let watched: Watched = null;
  let timers: ReturnType<typeof setInterval>[] = [];

  async function ask() {
    const inFront = await hasFocus();
    if (watched && inFront !== (watched === 'inFront')) look();
  }

  return async function watch(site: Watched): Promise<void> {
    watched = site;
    if (!site) {
      timers.forEach(clearInterval);
      timers = [];
      await browser.alarms.clear(LOOK_ALARM);
      return;
    }
    if (timers.length === 0) {
      timers = [setInterval(look, LOOK_EVERY_MS), setInterval(ask, ASK_EVERY_MS)];
    }
    // Asking for an alarm that is there would push it back each time, and it would never fire.
    if (!(await browser.alarms.get(LOOK_ALARM))) {
      await browser.alarms.create(LOOK_ALARM, { periodInMinutes: 0.5 });
    }
  };
}
