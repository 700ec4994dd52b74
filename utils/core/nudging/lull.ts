import { SECOND_MS } from '../base/defaults';

/**
 * What goes on in a page right now. Times in ms, by one clock. Some of it costs a look through the
 * page, so it may be made of getters: `isLull` asks for those last.
 */
export interface PageActivity {
  /**
   * The last key, click, scroll, letter of a composition, or movement towards where a nudge comes; when the
   * watching began, if none came.
   */
  readonly lastInput: number;
  /** A composition (of an input method) has begun and not ended. */
  readonly composing: boolean;
  /** A pointer button is held down: something is dragged or selected. */
  readonly holding: boolean;
  readonly printing: boolean;
  readonly hidden: boolean;
  /** The keys go to this page, not to the address bar, a dialog of the browser or another window. */
  readonly focused: boolean;
  readonly fullScreen: boolean;
  readonly pictureInPicture: boolean;
  /** The page shows a dialog of its own that has to be answered first. */
  readonly asking: boolean;
  readonly playing: boolean;
}

/** How long nothing may have been typed, ms. Source: care.md M2. */
export const LULL_MS = 5 * SECOND_MS;

/** Whether a word would break no thought here. */
export function isLull(page: PageActivity, now: number): boolean {
  if (now - page.lastInput < LULL_MS) return false;
  const busy =
    page.composing ||
    page.holding ||
    page.printing ||
    page.hidden ||
    !page.focused ||
    page.fullScreen ||
    page.pictureInPicture ||
    page.asking ||
    page.playing;
  return !busy;
}

/** One sound or picture of a page. `live`: it comes from a camera, a microphone or a call. */
export interface Medium {
  readonly paused: boolean;
  readonly ended: boolean;
  readonly muted: boolean;
  /** From 0 to 1. */
  readonly volume: number;
  readonly loop: boolean;
  readonly autoplay: boolean;
  readonly live: boolean;
}

/**
 * Whether someone may be watching or listening. A picture without sound counts as well, unless it began
 * on its own or goes round and round: that is decoration, and would keep a page from ever being at rest.
 */
export function isPlaying(medium: Medium): boolean {
  if (medium.paused || medium.ended) return false;
  const silent = medium.muted || medium.volume === 0;
  return medium.live || !silent || !(medium.loop || medium.autoplay);
}
