import { MINUTE_MS, SECOND_MS } from '../core/base/defaults';
import {
  focusEvents,
  focusSeen,
  focusTold,
  isSilentNext,
  TELLS_ALWAYS,
} from '../core/counting/focusEvents';
import type { Heartbeat } from '../core/state/change';
import { readSilentWays } from '../store/session/silentFocus';
import { rememberSilentWays } from '../store/session/writeSession';
import { browser } from './browser';
import { browserNow } from './clock';
import { hasFocus } from './sample';

/** How often a sample is taken while a span is open, ms. Our choice: the most that a killed browser loses. */
const LOOK_EVERY_MS = 10 * SECOND_MS;
/** How often a browser that does not tell is asked whether it is in front, ms: a change is recorded within a second. */
const ASK_EVERY_MS = 0.9 * SECOND_MS;
/** Firefox tells every time (tried in 153), and to be asked would keep its background awake. */
const ASKS = !import.meta.env.FIREFOX;

/** Brings a worker that died back. The browser fires it no more often than this, ms. */
const ALARM = 'look';
const ALARM_EVERY_MS = 30 * SECOND_MS;

/** What runs: a look, and a question whether the browser is in front, every so many ms; `null`: it does not. */
interface Rhythm {
  readonly look: number | null;
  readonly ask: number | null;
}
const NOTHING: Rhythm = { look: null, ask: null };

/**
 * Keeps a work site in sight, as the last sample showed it. Chromium says nothing on Linux when another program
 * takes the focus, nor when the same window gets it back (tried in 156: `windows.onFocusChanged` is silent);
 * elsewhere it tells. So that is learned as it runs: a browser is taken to tell until a look finds a move that no
 * event told of; from then on it is asked often, in front of such a move alone. Call in the worker's first turn.
 */
export function createHeartbeat(look: () => void) {
  let beat: Heartbeat = { mode: null, inFront: false, isSomebodyThere: false };
  let learned = focusEvents(TELLS_ALWAYS);
  let isRead = false;
  let rhythm = NOTHING;
  let timers: ReturnType<typeof setInterval>[] = [];

  browser.alarms.onAlarm.addListener(() => {
    // Where the timers run, they fire more often than this.
    if (timers.length === 0) look();
  });
  browser.windows.onFocusChanged.addListener(() => {
    learned = focusTold(learned, browserNow());
  });

  function learn(next: typeof learned): void {
    const { silent } = learned;
    learned = next;
    keepRhythm();
    if (silent === next.silent) return;
    rememberSilentWays(next.silent).catch((error: unknown) => console.debug(error));
  }

  async function ask(): Promise<void> {
    const inFront = await hasFocus();
    learn(focusSeen(learned, inFront, browserNow()));
    if (beat.mode && inFront !== beat.inFront) look();
  }

  /** Starts what is to run, unless it runs: to start it anew with each sample would put it off for ever. */
  function keepRhythm(): void {
    const next = rhythmOf(beat, isSilentNext(learned));
    if (next.look === rhythm.look && next.ask === rhythm.ask) return;
    rhythm = next;
    timers.forEach(clearInterval);
    timers = [];
    if (next.look !== null) timers.push(setInterval(look, next.look));
    if (next.ask !== null) timers.push(setInterval(ask, next.ask));
  }

  return async function watch(now: Heartbeat): Promise<void> {
    const wasWatching = beat.mode !== null;
    beat = now.mode === 'behindOtherApp' && !ASKS ? { ...now, mode: null } : now;
    keepRhythm();
    if (beat.mode === null) await browser.alarms.clear(ALARM);
    else if (!wasWatching) await setAlarm();
    if (!ASKS) return;
    if (!isRead) learned = { ...learned, silent: await readSilentWays() };
    isRead = true;
    learn(focusSeen(learned, now.inFront, browserNow()));
  };
}

/** Where a look comes every few seconds, it finds what no event told of. */
function rhythmOf({ mode, isSomebodyThere }: Heartbeat, isSilent: boolean): Rhythm {
  if (mode === null) return NOTHING;
  const asked = ASKS && isSilent && isSomebodyThere ? ASK_EVERY_MS : null;
  if (mode === 'behindOtherApp') return { look: null, ask: asked ?? LOOK_EVERY_MS };
  return { look: LOOK_EVERY_MS, ask: asked };
}

/**
 * Asking for an alarm that is there would push it back each time, and it would never fire. One that is further off
 * than its period was set by a clock that was ahead.
 */
async function setAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(ALARM);
  if (alarm && alarm.scheduledTime <= browserNow() + ALARM_EVERY_MS) return;
  await browser.alarms.create(ALARM, { periodInMinutes: ALARM_EVERY_MS / MINUTE_MS });
}
