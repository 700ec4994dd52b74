/** Tells a button of the card that it was clicked. It goes to no page: it neither bubbles nor leaves the root. */
export const CHOSEN = 'chosen';

/** All that a hand or a key may do to an element, but for the click, which is told apart. */
const KINDS = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'focus', 'blur', 'focusin', 'focusout'],
  ...['down', 'up', 'move', 'over', 'out', 'enter', 'leave'].flatMap((way) => [
    `pointer${way}`,
    `mouse${way}`,
  ]),
  ...['pointercancel', 'dblclick', 'auxclick', 'contextmenu', 'wheel'],
  ...['start', 'move', 'end', 'cancel'].map((way) => `touch${way}`),
  ...['drag', 'dragstart', 'dragenter', 'dragover', 'dragleave', 'dragend', 'drop'],
  ...['copy', 'cut', 'paste', 'selectstart'],
];

/**
 * Keeps what a person does on the card from the page until the signal ends: its shortcuts, and what closes
 * a menu or a dialog at a click beside it. Each event is stopped at the window, before any element hears
 * of it; only listeners that the page had there before come first. `heard` has it all the same.
 *
 * What the browser itself does by it (a scroll, the next focus, a click by a key) is done after that.
 */
export function keepToItself(
  host: HTMLElement,
  root: ShadowRoot,
  heard: (event: Event) => void,
  signal: AbortSignal,
): void {
  const view = host.ownerDocument.defaultView as Window;
  const hear = (event: Event) => {
    if (event.target !== host || !event.isTrusted) return;
    event.stopImmediatePropagation();
    heard(event);
  };
  for (const kind of KINDS) view.addEventListener(kind, hear, { capture: true, signal });
  view.addEventListener(
    'click',
    (event) => {
      const { target, isTrusted, detail, clientX, clientY } = event;
      if (target !== host || !isTrusted) return;
      // By a hand, or by a key.
      const at = detail > 0 ? root.elementFromPoint(clientX, clientY) : root.activeElement;
      // One that a screen reader makes may have neither place nor focus: it comes in to its button.
      if (!at || !root.contains(at)) return;
      event.stopImmediatePropagation();
      at.closest('button')?.dispatchEvent(new Event(CHOSEN));
    },
    { capture: true, signal },
  );
  host.addEventListener('click', (event) => event.stopPropagation(), { signal });
}
