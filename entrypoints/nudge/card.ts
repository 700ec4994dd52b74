import { NUDGE_SECONDS, SECOND_MS } from '../../utils/core/base/defaults';
import { directionOf } from '../../utils/core/base/textDirection';
import type { NudgeAnswer } from '../../utils/core/nudging/nudge';
import type { Card } from '../../utils/views';
import { isCutOff } from './background';
import { face, XHTML } from './face';
import { isAsking, isWriting } from './focus';
import { keepToItself } from './ownEvents';
import { watchSight } from './sight';
import style from './style.css?inline';

/** How it ended in the page. */
export type CardEnd = NudgeAnswer | 'expired' | 'notRendered';

/** At most this share of the window may be covered. Source: care.md A2. */
const MOST_OF_WINDOW = 0.12;
/** One that was gone sooner was read by nobody, s. Our choice: a glance and eighteen words. */
const SEEN_SECONDS = 2;
/** Before this it is looked at by nobody, s: its first half second, in which it takes no click, is not over. */
const SETTLED_SECONDS = 0.9;

/** Whether the card can stand in this document at all: nothing of HTML shows in bare SVG or XML. */
export function hasRoom({ documentElement }: Document): boolean {
  return documentElement?.namespaceURI === XHTML;
}

/**
 * Shows the card in the top layer and resolves with how it ended: an answer, `closed` by Escape,
 * `left`, or `unseen` if it could not be drawn, or the page took it away or shows nothing there. It never
 * takes the focus, and takes itself away with the signal.
 */
export function showCard(card: Card, page: Document, signal: AbortSignal): Promise<CardEnd> {
  return new Promise((resolve) => {
    const view = page.defaultView as Window;
    const host = page.createElementNS(XHTML, 'div') as HTMLDivElement;
    host.popover = 'manual';
    // Only the build that tests drive can be looked into.
    const root = host.attachShadow({ mode: __TEST_CLOCK__ ? 'open' : 'closed' });
    const sheet = new CSSStyleSheet();
    // The host itself carries no word of ours, not even its direction: the page can read those.
    sheet.replaceSync(`${style}:host{direction:${directionOf(card.language)}!important}`);
    root.adoptedStyleSheets = [sheet];

    const over = new AbortController();
    const { signal: shown } = over;
    /** Where the focus was before someone came here by the Tab key. */
    let before: HTMLElement | null = null;
    const finish = (end: CardEnd) => {
      // The page hears of the focus where it comes back to, and not of what it leaves.
      if (root.activeElement) before?.focus({ preventScroll: true });
      host.remove();
      over.abort();
      // The page may have kept it, and could show once more what was in it.
      root.replaceChildren();
      resolve(end);
    };
    /** Whatever fails, nobody saw it, and nothing of it stays. */
    const tried =
      <A extends unknown[]>(act: (...args: A) => void) =>
      (...args: A) => {
        try {
          act(...args);
        } catch {
          finish('notRendered');
        }
      };
    const draw = (form: Card['form'] | 'opened') => {
      root.replaceChildren(face(page, card, form, { open, answer: finish }));
    };
    const shrink = tried(() => {
      if (covers(host)) draw('dot');
    });
    const open = () => {
      // Whoever opens the dot in a small window wants it as large as it is.
      view.removeEventListener('resize', shrink);
      const byKey = root.activeElement !== null;
      draw('opened');
      // On the whole and on no button, so that none is the one to take.
      if (byKey) (root.firstElementChild as HTMLElement).focus();
    };
    const stand = tried(() => {
      // Beside the body, which belongs to the page: its styles, its frameworks and its observers.
      page.documentElement.append(host);
      draw(card.form);
      host.showPopover();
      if (!host.matches(':popover-open')) return finish('notRendered');
      shrink();
      view.addEventListener('resize', shrink, { signal: shown });
      keepToItself(
        host,
        root,
        tried((event) => {
          // A click on the card leaves the focus, and the cursor in the text, where they are.
          if (/^(pointer|mouse)down$/.test(event.type)) event.preventDefault();
          if (event.type === 'focusin')
            before ??= (event as FocusEvent).relatedTarget as HTMLElement;
        }),
        shown,
      );
      view.addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'Escape' || !event.isTrusted) return;
          if (!isWriting(page) && !isAsking(page)) finish('dismissed');
        },
        { capture: true, signal: shown },
      );
      leaveInTime();
    });

    /**
     * Leaves after its time, by the wall clock, so that a sleep counts. Waits for a hand that is on it, but
     * not where an answer would be lost. The style does the same a second later.
     */
    const leaveInTime = () => {
      const since = Date.now();
      const wasInSight = watchSight(root, shown);
      const check = tried(() => {
        const seconds = (Date.now() - since) / SECOND_MS;
        if (isCutOff()) return finish('expired');
        if (seconds < SETTLED_SECONDS) return;
        const inSight = wasInSight();
        const isSeen = inSight && seconds >= SEEN_SECONDS;
        if (!isUsable(host, root, card.zoom) || (!inSight && seconds >= SEEN_SECONDS)) {
          return finish(isSeen ? 'expired' : 'notRendered');
        }
        const touched = host.matches(':hover, :focus-within');
        if (seconds >= (touched ? NUDGE_SECONDS.atMost : NUDGE_SECONDS.stays)) finish('expired');
      });
      const timer = setInterval(check, 500);
      shown.addEventListener('abort', () => clearInterval(timer));
      page.addEventListener('visibilitychange', check, { signal: shown });
    };

    signal.addEventListener('abort', () => finish('expired'), { signal: shown });
    stand();
  });
}

/** A button that is less high is too small to be read, in px of a page at 100 %. At 100 % it is 36 and more. */
const LEAST_BUTTON = 22;

/**
 * Whether a click in its middle would reach it (it stands, nothing lies over it, no dialog rules it out)
 * and its words are large enough to be read. `zoom`: of the page, by the browser.
 */
function isUsable(host: HTMLElement, root: ShadowRoot, zoom: number): boolean {
  const { left, top, width, height } = host.getBoundingClientRect();
  const button = root.querySelector('button')?.getBoundingClientRect().height ?? 0;
  return (
    button * zoom >= LEAST_BUTTON &&
    host.ownerDocument.elementFromPoint(left + width / 2, top + height / 2) === host
  );
}

function covers(host: HTMLElement): boolean {
  const { width, height } = host.getBoundingClientRect();
  return width * height > MOST_OF_WINDOW * innerWidth * innerHeight;
}
