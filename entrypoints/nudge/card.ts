import { NUDGE_SECONDS, SECOND_MS } from '../../utils/core/base/defaults';
import { directionOf } from '../../utils/core/base/textDirection';
import type { NudgeAnswer } from '../../utils/core/nudging/nudge';
import type { Card } from '../../utils/views';
import type { Watched } from './activity';
import { isCutOff } from './background';
import { createCardContent, createPart, XHTML } from './cardContent';
import { onFreeEscape } from './escape';
import { inMiddle } from './focus';
import { hideOwnEvents } from './ownEvents';
import { freeCorner, liesOn, standIn } from './standing';
import style from './style.css?inline';
import { watchVisibility } from './visibility';
import { writingPlace } from './writing';

/** How it ended in the page. `interrupted`: it left before it was read, for something that the person began. */
export type CardEnd = NudgeAnswer | 'expired' | 'notRendered' | 'interrupted';

/** The largest share of the window that the card may cover. Source: care.md A2. */
const MAX_WINDOW_SHARE = 0.12;
/** A card that is gone sooner was not read, s. Our choice: the time for a glance and eighteen words. */
const SEEN_SECONDS = 2;
/**
 * A card of which the browser says more often than this, each half second at most, that it is not seen, is seen by
 * nobody. What it says first may be from before a page stood still for a while: the card was only coming then.
 */
const UNSEEN = 4;
/** Before this nobody has looked at it, s: it takes no click in its first half second. */
const SETTLED_SECONDS = 0.9;
/** Whether this document can show the card at all: no element of HTML is shown in bare SVG or XML. */
export function canShowIn({ documentElement }: Document): boolean {
  return documentElement?.namespaceURI === XHTML;
}

/**
 * Shows the card in the top layer and resolves to how it ended: an answer, `dismissed` by Escape, `expired`,
 * `notRendered` if it could not be drawn, or the page removed or covered it, or `interrupted` before it was read. It
 * never takes the focus, and goes with the signal.
 */
export function showCard(
  card: Card,
  page: Document,
  activity: () => Watched,
  signal: AbortSignal,
): Promise<CardEnd> {
  return new Promise((resolve) => {
    const host = page.createElementNS(XHTML, 'div') as HTMLDivElement;
    host.popover = 'manual';
    // Only the build that tests drive can be looked into.
    const root = host.attachShadow({ mode: __TEST_CLOCK__ ? 'open' : 'closed' });
    const looks = new CSSStyleSheet();
    looks.replaceSync(style);
    // The host itself carries no word of ours, not even its direction: the page can read those.
    const place = new CSSStyleSheet();
    root.adoptedStyleSheets = [looks, place];
    const ground = { host, sheet: place, direction: directionOf(card.language), zoom: card.zoom };

    const over = new AbortController();
    const { signal: shown } = over;
    /** Where the focus was before someone came here by the Tab key. */
    let before: HTMLElement | null = null;
    let corner = 0;
    let isOpened = false;
    const finish = (end: CardEnd) => {
      // The page learns where the focus comes back to, and not what it leaves.
      if (root.activeElement) before?.focus({ preventScroll: true });
      host.remove();
      over.abort();
      // The page may hold on to the element, and could show again what was in it.
      root.replaceChildren();
      resolve(end);
    };
    /** If anything fails, the nudge counts as not rendered, and nothing of it stays. */
    const tried =
      <A extends unknown[]>(act: (...args: A) => void) =>
      (...args: A) => {
        try {
          act(...args);
        } catch {
          finish('notRendered');
        }
      };
    const dismiss = () => finish('dismissed');
    // There before its words, since screen readers tell what changes in a region that they know, and stays as it is.
    const said = createPart(page, card, 'status');
    root.append(said);
    const draw = (form: Card['form'] | 'opened') => {
      said.nextSibling?.remove();
      root.append(createCardContent(page, card, form, { open, answer: finish }));
    };
    const shrink = tried(() => {
      standIn(corner, ground);
      if (!isOpened && covers(host)) draw('dot');
    });
    const open = () => {
      const byKey = root.activeElement !== null;
      // Whoever opens the dot in a small window wants the whole card.
      isOpened = true;
      draw('opened');
      said.dataset.words = card.text;
      // The focus goes to the card and to no button, so that none of the three is suggested.
      if (byKey) (root.lastElementChild as HTMLElement).focus();
    };
    const stand = tried(() => {
      // All that is asked of the page comes first: asked later, the browser would lay all of the page out once more.
      const taken = [writingPlace(page), activity().pointer];
      standIn(corner, ground);
      // Beside the body, which belongs to the page: its styles, its frameworks and its observers.
      page.documentElement.append(host);
      host.showPopover();
      if (!host.matches(':popover-open')) return finish('notRendered');
      // On nothing that somebody writes in or points to: in another corner, or as a dot.
      for (const form of [card.form, 'dot'] as const) {
        draw(form);
        if (form === 'card' && covers(host)) continue;
        corner = freeCorner(ground, taken);
        if (corner >= 0) break;
      }
      // None is free: it does not stand.
      if (corner < 0) return finish('interrupted');
      for (const type of ['resize', 'scroll']) {
        visualViewport?.addEventListener(type, shrink, { signal: shown });
      }
      hideOwnEvents(
        host,
        root,
        tried((event) => {
          // A click on the card leaves the focus, and the cursor in the text, where they are.
          if (/^(pointer|mouse)down$/.test(event.type)) event.preventDefault();
          if (event.type === 'focusin')
            before ??= (event as FocusEvent).relatedTarget as HTMLElement;
          if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') dismiss();
        }),
        shown,
      );
      onFreeEscape(page, dismiss, shown);
      leaveInTime();
    });

    /**
     * Goes after its time, by the wall clock, so that a sleep counts. It waits while a hand is on it, but not
     * where an answer would be lost. The style hides it a second later in any case. It goes sooner where something
     * begins that it would have waited for, or the keys come to where it stands.
     */
    const leaveInTime = () => {
      const since = Date.now();
      const wasVisible = watchVisibility(root, shown);
      let unseen = 0;
      const check = tried(() => {
        const seconds = (Date.now() - since) / SECOND_MS;
        if (isCutOff()) return finish('expired');
        const isVisible = wasVisible();
        if (isVisible === false) unseen += 1;
        const { fullScreen, playing } = activity();
        const isInTheWay = !isOpened && liesOn(host, writingPlace(page));
        const end = isVisible && seconds >= SEEN_SECONDS ? 'expired' : null;
        if (fullScreen || playing || isInTheWay) return finish(end ?? 'interrupted');
        // By now, both browsers have told screen readers of the region.
        said.dataset.words ??= root.querySelector('.dot') ? card.dot : card.text;
        if (seconds < SETTLED_SECONDS) return;
        const stays = host.matches(':hover, :focus-within')
          ? NUDGE_SECONDS.atMost
          : NUDGE_SECONDS.stays;
        if (!isUsable(host, root, card.zoom) || unseen > UNSEEN || seconds >= stays) {
          finish(end ?? 'notRendered');
        }
      });
      const timer = setInterval(check, 500);
      shown.addEventListener('abort', () => clearInterval(timer));
      page.addEventListener('visibilitychange', check, { signal: shown });
      page.addEventListener('fullscreenchange', check, { signal: shown });
    };

    signal.addEventListener('abort', () => finish('expired'), { signal: shown });
    stand();
  });
}

/** A button of less height is too small to be read, px. In a page at 100 % it has 36 and more. */
const MIN_BUTTON_HEIGHT = 22;

/**
 * Whether a click in its middle would reach it (it is shown, nothing covers it, no dialog makes it inert) and
 * its text is large enough to be read. `zoom`: of the page, by the browser.
 */
function isUsable(host: HTMLElement, root: ShadowRoot, zoom: number): boolean {
  const button = root.querySelector('button')?.getBoundingClientRect().height ?? 0;
  return button * zoom >= MIN_BUTTON_HEIGHT && inMiddle(host) === host;
}

/** Whether it covers too much of what is in sight. */
function covers(host: HTMLElement): boolean {
  const { width, height } = host.getBoundingClientRect();
  const sight = visualViewport as VisualViewport;
  return width * height > MAX_WINDOW_SHARE * sight.width * sight.height;
}
