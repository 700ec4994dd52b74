import { extension } from './background';

/** Chromium's door into a closed shadow root is `chrome.dom`; Firefox's is on the element. */
type Closed = { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * What has the focus, from the page's own element inwards through shadow roots and frames. The last one
 * has it, as far as can be seen: a frame of another origin lets nobody look inside.
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

/** The document in a frame, or `null` if it is none or cannot be looked into. */
function documentOf(element: Element): Document | null {
  return isFrame(element) ? ((element as HTMLIFrameElement).contentDocument ?? null) : null;
}

function isFrame({ localName }: Element): boolean {
  return /^(iframe|frame|object|embed)$/.test(localName);
}

/** Whether the focus sits in a frame whose keys never reach this script. */
export function isBlind(page: Document): boolean {
  const last = focusPath(page).at(-1);
  return last !== undefined && isFrame(last);
}

/** Whether the focus is in something to write in, where Escape and the other keys belong to it. */
export function isWriting(page: Document): boolean {
  const last = focusPath(page).at(-1);
  return (
    last !== undefined &&
    (isFrame(last) ||
      (last as HTMLElement).isContentEditable ||
      /^(input|textarea|select)$/.test(last.localName))
  );
}

/** Whether the page shows a dialog of its own: nothing outside of that can be used. */
export function isAsking(page: Document): boolean {
  if (page.querySelector(':modal')) return true;
  return focusPath(page).some((element) => element.closest(':modal') !== null);
}
