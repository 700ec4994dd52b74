import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SECOND_MS } from '../../utils/core/base/defaults';
import { isLull } from '../../utils/core/nudging/lull';
import type { Card } from '../../utils/views';
import { type Watched, watchActivity } from './activity';
import { ask, isCutOff, onWithdrawn } from './background';
import { type CardEnd, canShowIn, showCard } from './card';
import { isBlind } from './focus';

/** The script's memory of a page, in its own world there. */
interface PageMemory {
  /**
   * When it was injected last, ms of the page's clock; absent while no nudge waits here. A further injection
   * says that the nudge is still wanted, and does nothing else.
   */
  wantedAt?: number | undefined;
  /** A nudge could not be shown in this page: none is tried here again. */
  isUnusable?: boolean;
}

/** A symbol, since in Chromium an element of the page stands for any name of its own on the window. */
const MEMORY = Symbol.for('enough');
const world = globalThis as { [MEMORY]?: PageMemory };

/** How often the page is checked for a lull, ms. It is checked only while a nudge is due. */
const CHECK_EVERY_MS = 500;
/**
 * A nudge that was not injected again for this long is dropped, ms: while it is due, the background injects it
 * every 30 s.
 */
const DROPPED_AFTER_MS = 90 * SECOND_MS;

/**
 * Injected into the page in front when there is something to say. Waits for a lull, asks once whether
 * it may still speak, speaks, and leaves without trace. Answers whoever injects it whether it can speak
 * in this page at all.
 *
 * It is no WXT content script: that wrapper tells every page, by an event on `document`, which
 * extension has come.
 */
export default defineUnlistedScript(() => {
  world[MEMORY] ??= {};
  const memory = world[MEMORY];
  if (memory.isUnusable || !canShowIn(document)) return false;
  const isWaiting = memory.wantedAt !== undefined;
  memory.wantedAt = performance.now();
  // The promise is not returned, since whoever injects a script waits for the one that it returns.
  if (!isWaiting) void speakAtLull(memory);
  return true;
});

/** If anything goes wrong on the way, the nudge counts as not rendered, and waits at the icon. */
async function speakAtLull(memory: PageMemory): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  let card: Card | null = null;
  let end: CardEnd = 'notRendered';
  let isHeard = false;
  try {
    onWithdrawn(() => over.abort(), signal);
    isHeard = true;
    addEventListener('pagehide', () => over.abort(), { signal });
    const activity = watchActivity(window, signal);
    card = await cardAtLull(memory, activity, signal);
    if (card && !signal.aborted) end = await showCard(card, document, activity, signal);
    memory.isUnusable = card !== null && end === 'notRendered' && !signal.aborted;
  } catch {
    // If it was cut off later, the extension was updated or removed, which says nothing about the page.
    memory.isUnusable = !(isHeard && isCutOff());
  }
  // Nobody read it, and the page may be spoken in again.
  const told = end === 'interrupted' ? 'notRendered' : end;
  if (card) await ask('reportAnswer', { id: card.id, end: told }).catch(() => undefined);
  over.abort();
  memory.wantedAt = undefined;
}

/** The card, once there is a lull; `null` if it is no longer wanted. */
async function cardAtLull(
  memory: PageMemory,
  activity: () => Watched,
  signal: AbortSignal,
): Promise<Card | null> {
  while (!signal.aborted && isStillWanted(memory)) {
    await pause(CHECK_EVERY_MS, signal);
    if (signal.aborted || !isLull(activity(), performance.now())) continue;
    // If nobody answers, the next injection asks again.
    const may = await ask('reportLull', { blind: isBlind(document) }).catch(() => null);
    if (!may || 'leave' in may) return null;
    if ('card' in may) return may.card;
  }
  return null;
}

function isStillWanted({ wantedAt = 0 }: PageMemory): boolean {
  return performance.now() - wantedAt < DROPPED_AFTER_MS;
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
