import { isAsking } from './asking';
import { innermost, writtenIn } from './focus';

/**
 * Calls back when Escape is pressed and belongs to nobody in the page: nothing is written, nothing is open, and the
 * page did nothing with it. A page may close what was open before this hears of the key, so what it changes tells as
 * well: by then, frameworks have drawn.
 */
export function onFreeEscape(page: Document, free: () => void, signal: AbortSignal): void {
  const view = page.defaultView as Window;
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted) return;
      if (writtenIn(page) || isAsking(page)) return;
      const before = innermost(page);
      let isTaken = false;
      const changes = new MutationObserver(() => {
        isTaken = true;
      });
      changes.observe(page, { subtree: true, childList: true, attributes: true });
      setTimeout(() => {
        changes.disconnect();
        if (!isTaken && !event.defaultPrevented && innermost(page) === before) free();
      });
    },
    { capture: true, signal },
  );
}
