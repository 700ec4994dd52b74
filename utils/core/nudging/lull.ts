import { SECOND_MS } from '../base/defaults';

/**
 * What goes on in a page right now. Times in ms, by one clock. Some of it costs a look through the
 * page, so it may be made of getters: `isLull` asks for those last.
 */
export interface PageActivity {
  /**
   * The last key, click, scroll, or letter of a composition; when the watching began, if none came.
   */
  readonly lastInput: number;
  /** The last movement of the pointer, wherever it goes; when the watching began, if none came. */
  readonly lastMove: number;
  /** A composition (of an input method) has begun and not ended. */
  readonly composing: boolean;
  /** A pointer button is held down, or the page holds the pointer: something is dragged, selected or steered. */
  readonly holding: boolean;
  readonly printing: boolean;
  readonly hidden: boolean;
  /** The keys go to this page, not to the address bar, a dialog of the browser or another window. */
  readonly focused: boolean;
  readonly fullScreen: boolean;
  readonly pictureInPicture: boolean;
  /** The page has something open that has to be answered or closed first: a dialog, a menu, a list to choose from. */
  readonly asking: boolean;
  readonly playing: boolean;
}

/** How long nothing may have been typed, ms. Source: care.md M2. */
export const LULL_MS = 5 * SECOND_MS;

/** How long the pointer may not have moved, ms: a hand on its way would find a nudge under it. Our choice. */
export const HAND_RESTS_MS = SECOND_MS;

/** Whether a word would break no thought here. */
export function isLull(page: PageActivity, now: number): boolean {
  if (now - page.lastInput < LULL_MS || now - page.lastMove < HAND_RESTS_MS) return false;
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

/** One sound or picture of a page. */
export type Medium = Pick<
  HTMLMediaElement,
  'paused' | 'ended' | 'muted' | 'volume' | 'loop' | 'autoplay'
> & {
  /** Not `null`: it comes from a camera, a microphone or a call. */
  readonly srcObject: unknown;
};

/**
 * Whether someone may be watching or listening. A picture without sound counts as well, unless it began
 * on its own or goes round and round: that is decoration, and would keep a page from ever being at rest.
 */
export function isPlaying(medium: Medium): boolean {
  if (medium.paused || medium.ended) return false;
  const silent = medium.muted || medium.volume === 0;
  return medium.srcObject !== null || !silent || !(medium.loop || medium.autoplay);
}
