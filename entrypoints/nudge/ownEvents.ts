/**
 * The event that tells a button of the card that it was clicked. No page hears it: it neither bubbles nor
 * leaves the root.
 */
export const CHOSEN = 'chosen';

/**
 * Hides from the page what a person does on the card, until the signal ends: no shortcut of the page runs, and
 * no menu or dialog of it closes since a click was beside it. Each event is stopped at the window, before any
 * element hears it; only listeners that the page had at the window before come first. `heard` gets it all the same.
 *
 * The browser's own reaction (a scroll, the next focus, a click by a key) comes after that, as usual.
 */
export function hideOwnEvents(
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
  // All that the browser has a handler for, and two that it has none for. A click is handled apart.
  const kinds = ['focusin', 'focusout'];
  for (const name in host) if (/^on(?!click)/.test(name)) kinds.push(name.slice(2));
  for (const kind of kinds) view.addEventListener(kind, hear, { capture: true, signal });
  view.addEventListener(
    'click',
    (event) => {
      const { target, isTrusted, detail, clientX, clientY } = event;
      if (target !== host || !isTrusted) return;
      // A click by a hand has a place, one by a key has the focus.
      const at = detail > 0 ? root.elementFromPoint(clientX, clientY) : root.activeElement;
      // A click that a screen reader makes may have neither: it goes on to its button.
      if (!at || !root.contains(at)) return;
      event.stopImmediatePropagation();
      at.closest('button')?.dispatchEvent(new Event(CHOSEN));
    },
    { capture: true, signal },
  );
  host.addEventListener('click', (event) => event.stopPropagation(), { signal });
}
