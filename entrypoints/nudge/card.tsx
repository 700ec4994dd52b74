import { render } from 'preact';
import { Nudge } from '../../components/Nudge';
import { NUDGE_SECONDS, SECOND_MS } from '../../utils/core/defaults';
import type { Answer } from '../../utils/core/nudging';
import type { Card } from '../../utils/messages';
import style from './style.css?inline';

/** At most this share of the window may be covered. Source: care.md A2. */
const MOST_OF_WINDOW = 0.12;

/**
 * Shows the card in the top layer and resolves with how it ended: an answer, `closed` by Escape, or
 * `left`. It never takes the focus, and takes itself away with the signal.
 */
export function showCard(
  card: Card,
  page: Document,
  signal: AbortSignal,
): Promise<Answer | 'left'> {
  return new Promise((resolve) => {
    const host = page.createElement('div');
    host.popover = 'manual';
    host.lang = card.language;
    // Only the build that tests drive can be looked into.
    const root = host.attachShadow({ mode: __TEST_CLOCK__ ? 'open' : 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];

    const over = new AbortController();
    const finish = (end: Answer | 'left') => {
      over.abort();
      render(null, root);
      host.remove();
      resolve(end);
    };
    const draw = (form: Card['form']) =>
      render(<Nudge {...card} form={form} onOpen={() => draw('card')} onAnswer={finish} />, root);

    (page.body ?? page.documentElement).append(host);
    draw(card.form);
    host.showPopover();
    if (covers(host)) draw('dot');

    // A click on the card leaves the focus, and the cursor in the text, where they are.
    host.addEventListener('pointerdown', (event) => event.preventDefault());
    host.addEventListener('mousedown', (event) => event.preventDefault());
    const { signal: shown } = over;
    page.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && event.isTrusted && !isWriting(page)) finish('closed');
      },
      { capture: true, signal: shown },
    );
    signal.addEventListener('abort', () => finish('left'), { signal: shown });
    leaveInTime(host, page, shown, () => finish('left'));
  });
}

/** Leaves after its time, by the wall clock, so that a sleep counts. Waits for a hand that is on it. */
function leaveInTime(host: HTMLElement, page: Document, shown: AbortSignal, leave: () => void) {
  const since = Date.now();
  const check = () => {
    const seconds = (Date.now() - since) / SECOND_MS;
    const touched = host.matches(':hover, :focus-within');
    if (seconds >= (touched ? NUDGE_SECONDS.atMost : NUDGE_SECONDS.stays)) leave();
  };
  const timer = setInterval(check, 500);
  shown.addEventListener('abort', () => clearInterval(timer));
  page.addEventListener('visibilitychange', check, { signal: shown });
}

function covers(host: HTMLElement): boolean {
  const { width, height } = host.getBoundingClientRect();
  return width * height > MOST_OF_WINDOW * innerWidth * innerHeight;
}

/** Escape belongs to whatever the person writes in. */
function isWriting({ activeElement }: Document): boolean {
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || /^(input|textarea|select)$/i.test(activeElement.tagName))
  );
}
