import { NUDGE_SECONDS, SECOND_MS } from '../../utils/core/base/defaults';
import { directionOf } from '../../utils/core/base/textDirection';
import type { Answer } from '../../utils/core/nudging/nudge';
import type { Card } from '../../utils/views';
import { isCutOff } from './background';
import { face, XHTML } from './face';
import { isAsking, isWriting } from './focus';
import style from './style.css?inline';

/** At most this share of the window may be covered. Source: care.md A2. */
const MOST_OF_WINDOW = 0.12;
/** One that was gone sooner was read by nobody, s. Our choice: a glance and eighteen words. */
const SEEN_SECONDS = 2;

/** Whether the card can stand in this document at all: nothing of HTML shows in bare SVG or XML. */
export function hasRoom({ documentElement }: Document): boolean {
  return documentElement?.namespaceURI === XHTML;
}

/**
 * Shows the card in the top layer and resolves with how it ended: an answer, `closed` by Escape,
 * `left`, or `unseen` if the page took it away or shows nothing there. It never takes the focus, and
 * takes itself away with the signal.
 */
export function showCard(
  card: Card,
  page: Document,
  signal: AbortSignal,
): Promise<Answer | 'left' | 'unseen'> {
  return new Promise((resolve) => {
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
    const finish = (end: Answer | 'left' | 'unseen') => {
      const hadFocus = root.activeElement !== null;
      over.abort();
      host.remove();
      // The page may have kept it, and could show once more what was in it.
      root.replaceChildren();
      if (hadFocus) before?.focus({ preventScroll: true });
      resolve(end);
    };
    const draw = (form: Card['form']) => {
      root.replaceChildren(face(page, card, form, { open, answer: finish }));
    };
    const shrink = () => {
      if (covers(host)) draw('dot');
    };
    const open = () => {
      // Whoever opens the dot in a small window wants it as large as it is.
      page.defaultView?.removeEventListener('resize', shrink);
      const byKey = root.activeElement !== null;
      draw('card');
      // On the whole and on no button, so that none is the one to take.
      if (byKey) (root.firstElementChild as HTMLElement).focus();
    };

    // Beside the body, which belongs to the page: its styles, its frameworks and its observers.
    page.documentElement.append(host);
    draw(card.form);
    host.showPopover();
    shrink();
    page.defaultView?.addEventListener('resize', shrink, { signal: shown });

    // A click on the card leaves the focus, and the cursor in the text, where they are.
    host.addEventListener('pointerdown', (event) => event.preventDefault());
    host.addEventListener('mousedown', (event) => event.preventDefault());
    host.addEventListener('focusin', ({ relatedTarget }) => {
      before ??= relatedTarget as HTMLElement | null;
    });
    page.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !event.isTrusted) return;
        if (!isWriting(page) && !isAsking(page)) finish('closed');
      },
      { capture: true, signal: shown },
    );
    signal.addEventListener('abort', () => finish('left'), { signal: shown });
    leaveInTime(host, page, shown, finish);
  });
}

/**
 * Leaves after its time, by the wall clock, so that a sleep counts. Waits for a hand that is on it, but
 * not where an answer would be lost. The style does the same a second later.
 */
function leaveInTime(
  host: HTMLElement,
  page: Document,
  shown: AbortSignal,
  leave: (end: 'left' | 'unseen') => void,
) {
  const since = Date.now();
  const check = () => {
    const seconds = (Date.now() - since) / SECOND_MS;
    if (isCutOff()) return leave('left');
    if (!isUsable(host)) return leave(seconds < SEEN_SECONDS ? 'unseen' : 'left');
    const touched = host.matches(':hover, :focus-within');
    if (seconds >= (touched ? NUDGE_SECONDS.atMost : NUDGE_SECONDS.stays)) leave('left');
  };
  const timer = setInterval(check, 500);
  shown.addEventListener('abort', () => clearInterval(timer));
  page.addEventListener('visibilitychange', check, { signal: shown });
}

/** Whether a click in its middle would reach it: it stands, nothing lies over it, no dialog rules it out. */
function isUsable(host: HTMLElement): boolean {
  const { left, top, width, height } = host.getBoundingClientRect();
  return host.ownerDocument.elementFromPoint(left + width / 2, top + height / 2) === host;
}

function covers(host: HTMLElement): boolean {
  const { width, height } = host.getBoundingClientRect();
  return width * height > MOST_OF_WINDOW * innerWidth * innerHeight;
}
