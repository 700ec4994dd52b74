import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isLull } from '../../utils/core/lull';
import { focusInFrame, watchActivity } from './activity';
import { ask, onWithdrawn } from './background';
import { showCard } from './card';

declare global {
  /** Set while the script lives in a page, in its own world: a second injection finds it and goes. */
  var enoughIsHere: boolean | undefined;
}

/** How often the page is asked whether this is a lull, ms, while a nudge is due and at no other time. */
const LISTEN_EVERY_MS = 500;

/**
 * Injected into the page in front when there is something to say. Waits for a lull, asks once whether
 * it may still speak, speaks, and leaves without trace.
 *
 * It is no WXT content script: that wrapper tells every page, by an event on `document`, which
 * extension has come.
 */
export default defineUnlistedScript(() => {
  if (globalThis.enoughIsHere) return;
  globalThis.enoughIsHere = true;
  // Not returned: whoever injects a script waits for the promise it ends with.
  void speakAtLull();
});

async function speakAtLull(): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  onWithdrawn(() => end.abort(), signal);
  addEventListener('pagehide', () => end.abort(), { signal });

  try {
    const activity = watchActivity(window, signal);
    while (!signal.aborted) {
      await pause(LISTEN_EVERY_MS, signal);
      if (!isLull(activity(), performance.now())) continue;
      const may = await ask('lull', { blind: focusInFrame(document) });
      if (signal.aborted || 'leave' in may) break;
      if ('wait' in may) continue;
      const { id } = may.card;
      await ask('answer', { id, end: await showCard(may.card, document, signal) });
      break;
    }
  } catch {
    // The extension was updated or removed under this page: nothing to say any more.
  } finally {
    end.abort();
    globalThis.enoughIsHere = undefined;
  }
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
