import { extension } from './background';

/** Chromium opens closed shadow roots by `chrome.dom`, Firefox by a property of the element. */
type Closed = { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * The elements that hold the focus, from the page's own inwards through shadow roots and frames. The last one
 * is the innermost that can be seen: a frame of another origin lets nobody look inside.
 */
export function focusPath({ activeElement }: DocumentOrShadowRoot): Element[] {
  if (!activeElement) return [];
  const inside = shadowOf(activeElement) ?? documentOf(activeElement);
  return [activeElement, ...(inside ? focusPath(inside) : [])];
}

function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const { openOrClosedShadowRoot } = element as Closed;
  return openOrClosedShadowRoot ?? extension.dom?.openOrClosedShadowRoot(element as HTMLElement);
}

/** The document in a frame; `null` for an element that is no frame, or one of another origin. */
function documentOf(element: Element): Document | null {
  return isFrame(element) ? ((element as HTMLIFrameElement).contentDocument ?? null) : null;
}

function isFrame({ localName }: Element): boolean {
  return /^(iframe|frame|object|embed)$/.test(localName);
}

/** Whether the focus is in a frame whose keys never reach this script. */
export function isBlind(page: Document): boolean {
  const last = focusPath(page).at(-1);
  return last !== undefined && isFrame(last);
}

/** Whether the focus is in a field to write in, to which Escape and the other keys belong. */
export function isWriting(page: Document): boolean {
  const last = focusPath(page).at(-1);
  return (
    last !== undefined &&
    (isFrame(last) ||
      (last as HTMLElement).isContentEditable ||
      /^(input|textarea|select)$/.test(last.localName))
  );
}

/** Whether the page shows a modal dialog of its own: nothing outside of it can be used. */
export function isAsking(page: Document): boolean {
  if (page.querySelector(':modal')) return true;
  return focusPath(page).some((element) => element.closest(':modal') !== null);
}
