import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SECOND_MS } from '../../utils/core/base/defaults';
import { isLull } from '../../utils/core/nudging/lull';
import { watchActivity } from './activity';
import { ask, onWithdrawn } from './background';
import { hasRoom, showCard } from './card';
import { isBlind } from './focus';

declare global {
  /**
   * Set while the script lives in a page, in its own world: when it was last injected, ms of the page's
   * clock. A further injection says that the nudge is still wanted, and goes.
   */
  var enoughWantedAt: number | undefined;
  /** This page did not let a nudge stand: it is not tried here once more. */
  var enoughUnseen: boolean | undefined;
}

/** How often the page is asked whether this is a lull, ms, while a nudge is due and at no other time. */
const LISTEN_EVERY_MS = 500;
/** Not wanted for so long, it was forgotten, ms: while it is due, the background comes every 30 s at least. */
const FORGOTTEN_MS = 90 * SECOND_MS;

/**
 * Injected into the page in front when there is something to say. Waits for a lull, asks once whether
 * it may still speak, speaks, and leaves without trace. Answers whoever injects it whether it can speak
 * in this page at all.
 *
 * It is no WXT content script: that wrapper tells every page, by an event on `document`, which
 * extension has come.
 */
export default defineUnlistedScript(() => {
  if (globalThis.enoughUnseen || !hasRoom(document)) return false;
  const isHere = globalThis.enoughWantedAt !== undefined;
  globalThis.enoughWantedAt = performance.now();
  // Not returned: whoever injects a script waits for the promise it ends with.
  if (!isHere) void speakAtLull();
  return true;
});

async function speakAtLull(): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  onWithdrawn(() => end.abort(), signal);
  addEventListener('pagehide', () => end.abort(), { signal });

  try {
    const activity = watchActivity(window, signal);
    while (!signal.aborted && isWanted()) {
      await pause(LISTEN_EVERY_MS, signal);
      if (signal.aborted || !isLull(activity(), performance.now())) continue;
      const may = await ask('lull', { blind: isBlind(document) });
      if (signal.aborted || 'leave' in may) break;
      if ('wait' in may) continue;
      const { id } = may.card;
      const shown = await showCard(may.card, document, signal);
      if (shown === 'unseen') globalThis.enoughUnseen = true;
      await ask('answer', { id, end: shown });
      break;
    }
  } catch {
    // The extension was updated or removed under this page: nothing to say any more.
  } finally {
    end.abort();
    globalThis.enoughWantedAt = undefined;
  }
}

function isWanted(): boolean {
  return performance.now() - (globalThis.enoughWantedAt ?? 0) < FORGOTTEN_MS;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}
