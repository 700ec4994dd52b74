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

export function isFrame(element?: Element): boolean {
  return /^(iframe|frame|object|embed)$/.test(element?.localName ?? '');
}

/** The innermost element that is known to have the focus. */
export const innermost = (page: Document): Element | undefined => focusPath(page).at(-1);

/** What an editor that draws its text itself is told of keys by. TypeScript's own types lack it; Firefox has none. */
export type Edited = Element & { readonly editContext?: EventTarget | null };

/** Whether the focus is in a frame whose keys never reach this script. */
export const isBlind = (page: Document): boolean => isFrame(innermost(page));

/** The field to write in that has the focus, to which Escape and the other keys belong; a frame may be one. */
export function writtenIn(page: Document): Element | undefined {
  const last = innermost(page) as (Edited & HTMLElement) | undefined;
  const writes =
    isFrame(last) ||
    last?.isContentEditable ||
    last?.editContext ||
    /^(input|textarea|select)$/.test(last?.localName ?? '');
  return writes ? last : undefined;
}

/** What a click in the middle of an element would reach. */
export function inMiddle(element: Element): Element | null {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
}
