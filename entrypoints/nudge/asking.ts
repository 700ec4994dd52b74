import { focusPath, inMiddle } from './focus';

/** What says that it is open. Items of menus that are always in sight say it of what lies in them: those are none. */
const OPEN =
  ':modal,[popover]:not([popover=manual]):popover-open,[aria-modal=true],[role=alertdialog],' +
  '[aria-expanded=true]:is([role=combobox],[aria-haspopup])' +
  ':not([role^=menuitem],[aria-haspopup=dialog],[aria-haspopup=false])';

/**
 * Whether the page has something open that is to be answered or closed first: a modal dialog, a menu, a list to
 * choose from. One that lies in the page as its furniture is none, unless it floats and has the focus.
 */
export function isAsking(page: Document): boolean {
  return (
    [...page.querySelectorAll(OPEN)].some(isShown) ||
    focusPath(page).some(
      (element) =>
        isShown(element.closest(OPEN)) || floats(element.closest('[role=menu],[role=listbox]')),
    )
  );
}

function isShown(opened: Element | null): boolean {
  if (!opened) return false;
  // What it names as opened decides, if that is there.
  const name = opened.getAttribute('aria-controls') ?? '';
  const element = opened.ownerDocument.getElementById(name) ?? opened;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  return (
    // The frame of a dialog may have no size itself, and one that waits beside the window is not open.
    (width * height === 0 || (right > 0 && bottom > 0 && left < innerWidth && top < innerHeight)) &&
    !element.closest('[aria-hidden=true],[inert]') &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !(opened.ariaModal && isBeside(opened))
  );
}

/** Whether the focus is elsewhere, where clicks get: what calls itself modal is a panel then. */
function isBeside(opened: Element): boolean | undefined {
  const { activeElement: focused, body } = opened.ownerDocument;
  return focused !== body && !opened.contains(focused) && focused?.contains(inMiddle(focused));
}

/** Whether it lies over the page rather than in it: its position is absolute or fixed, or that of what it is in. */
function floats(element: Element | null): boolean {
  return (
    element !== null &&
    (/ab|fi/.test(getComputedStyle(element).position) || floats(element.parentElement))
  );
}
