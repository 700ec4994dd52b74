import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SECOND_MS } from '../../utils/core/base/defaults';
import { isLull } from '../../utils/core/nudging/lull';
import type { Card } from '../../utils/views';
import { watchActivity } from './activity';
import { ask, isCutOff, onWithdrawn } from './background';
import { type CardEnd, hasRoom, showCard } from './card';
import { isBlind } from './focus';

/** What the script leaves in its own world of a page while it lives there. */
interface Here {
  /**
   * When it was last injected, ms of the page's clock; absent while it is not here. A further injection
   * says that the nudge is still wanted, and goes.
   */
  wantedAt?: number | undefined;
  /** This page did not let a nudge stand: it is not tried here once more. */
  unseen?: boolean;
}

/** A symbol, since in Chromium an element of the page stands for any name of its own on the window. */
const HERE = Symbol.for('enough');
const world = globalThis as { [HERE]?: Here };

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
  world[HERE] ??= {};
  const here = world[HERE];
  if (here.unseen || !hasRoom(document)) return false;
  const isHere = here.wantedAt !== undefined;
  here.wantedAt = performance.now();
  // Not returned: whoever injects a script waits for the promise it ends with.
  if (!isHere) void speakAtLull(here);
  return true;
});

/** Whatever goes wrong on the way, the nudge was not seen: it waits at the icon. */
async function speakAtLull(here: Here): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  let card: Card | null = null;
  let end: CardEnd = 'notRendered';
  let isHeard = false;
  try {
    onWithdrawn(() => over.abort(), signal);
    isHeard = true;
    addEventListener('pagehide', () => over.abort(), { signal });
    card = await cardAtLull(here, signal);
    if (card && !signal.aborted) end = await showCard(card, document, signal);
    here.unseen = card !== null && end === 'notRendered' && !signal.aborted;
  } catch {
    // Cut off later, the extension was updated or removed under this page: that says nothing about the page.
    here.unseen = !(isHeard && isCutOff());
  }
  if (card) await ask('answer', { id: card.id, end }).catch(() => undefined);
  over.abort();
  here.wantedAt = undefined;
}

/** The words, once this is a moment for them; `null` if they are not wanted any more. */
async function cardAtLull(here: Here, signal: AbortSignal): Promise<Card | null> {
  const activity = watchActivity(window, signal);
  while (!signal.aborted && isWanted(here)) {
    await pause(LISTEN_EVERY_MS, signal);
    if (signal.aborted || !isLull(activity(), performance.now())) continue;
    // No answer says nothing about the page: the next injection asks once more.
    const may = await ask('lull', { blind: isBlind(document) }).catch(() => null);
    if (!may || 'leave' in may) return null;
    if ('card' in may) return may.card;
  }
  return null;
}

function isWanted({ wantedAt = 0 }: Here): boolean {
  return performance.now() - wantedAt < FORGOTTEN_MS;
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
