import type { Headline, PopupView } from '../../utils/views';

/** What the popup asked for before its own script was there. */
interface PopupAsked {
  /** The answer to `openPopup`, on its way. */
  readonly view: Promise<{ readonly reply?: PopupView } | undefined>;
  /** The headline, once it is there. */
  headline: Headline | null;
  /** Who shows the headline from now on. */
  tell?: (headline: Headline) => void;
}

declare global {
  var popupAsked: PopupAsked | undefined;
}
