import { SECOND_MS } from './defaults';

/** What goes on in a page right now. Times in ms, by one clock. */
export interface PageActivity {
  /** The last key, click, wheel, or letter of a composition; when the watching began, if none came. */
  readonly lastInput: number;
  readonly composing: boolean;
  /** A pointer button is held down: something is dragged or selected. */
  readonly holding: boolean;
  readonly printing: boolean;
  readonly hidden: boolean;
  readonly fullScreen: boolean;
  readonly pictureInPicture: boolean;
  readonly playing: boolean;
}

/** How long nothing may have been typed, ms. Source: care.md M2. */
export const LULL_MS = 5 * SECOND_MS;

/** Whether a word would break no thought here. */
export function isLull(page: PageActivity, now: number): boolean {
  const busy =
    page.composing ||
    page.holding ||
    page.printing ||
    page.hidden ||
    page.fullScreen ||
    page.pictureInPicture ||
    page.playing;
  return !busy && now - page.lastInput >= LULL_MS;
}
