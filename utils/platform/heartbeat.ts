import { MINUTE_MS, SECOND_MS } from '../core/base/defaults';
import type { HeartbeatMode } from '../core/state/change';
import { browser } from './browser';
import { browserNow } from './clock';
import { hasFocus } from './sample';

/** How often a sample is taken while a span is open, ms. Our choice: the most that a killed browser loses. */
const LOOK_EVERY_MS = 10 * SECOND_MS;
/** How often the browser is asked whether it is in front, ms. Our choice: a change is recorded within a second. */
const ASK_EVERY_MS = 0.9 * SECOND_MS;
/** Firefox tells every time (tried in 153), and to be asked would keep its background awake. */
const ASKS = !import.meta.env.FIREFOX;

/** Brings a worker that died back. The browser fires it no more often than this, ms. */
const ALARM = 'look';
const ALARM_EVERY_MS = 30 * SECOND_MS;

/**
 * Keeps a work site in sight, as the last sample showed it. Chromium says nothing on Linux when another program
 * takes the focus, nor when the same window gets it back (tried in 156: `windows.onFocusChanged` is
 * silent), so while that matters it is asked; an answer that differs from the last sample brings another.
 * Call in the worker's first turn.
 */
export function createHeartbeat(look: () => void) {
  let watched: HeartbeatMode = null;
  let timers: ReturnType<typeof setInterval>[] = [];

  browser.alarms.onAlarm.addListener(() => {
    // Where the timers run, they fire more often than this.
    if (timers.length === 0) look();
  });

  async function ask() {
    const inFront = await hasFocus();
    if (watched && inFront !== (watched === 'inFront')) look();
  }

  return async function watch(site: HeartbeatMode): Promise<void> {
    watched = site === 'behindOtherApp' && !ASKS ? null : site;
    if (!watched) {
      timers.forEach(clearInterval);
      timers = [];
      await browser.alarms.clear(ALARM);
      return;
    }
    if (timers.length > 0) return;
    // Asking for an alarm that is there would push it back each time, and it would never fire. One that is further
    // off than its period was set by a clock that was ahead.
    const alarm = await browser.alarms.get(ALARM);
    if (!alarm || alarm.scheduledTime > browserNow() + ALARM_EVERY_MS) {
      await browser.alarms.create(ALARM, { periodInMinutes: ALARM_EVERY_MS / MINUTE_MS });
    }
    timers = [setInterval(look, LOOK_EVERY_MS)];
    if (ASKS) timers.push(setInterval(ask, ASK_EVERY_MS));
  };
}
