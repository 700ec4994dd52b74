import { SECOND_MS } from '../core/defaults';
import { hasFocus } from './sample';

/** How often the browser is asked, ms. Our choice: a change is known within a second. */
const ASK_EVERY_MS = SECOND_MS;

/**
 * Looks whenever the browser comes to the front or leaves it, until the returned function is called.
 * Chromium tells neither on Linux (tried in 156: `windows.onFocusChanged` is silent when another
 * program takes the focus, and when the same window gets it back), so it has to be asked.
 */
export function watchFocus(look: () => void): () => void {
  let had: boolean | undefined;
  const timer = setInterval(async () => {
    const has = await hasFocus();
    if (has !== had) look();
    had = has;
  }, ASK_EVERY_MS);
  return () => clearInterval(timer);
}
