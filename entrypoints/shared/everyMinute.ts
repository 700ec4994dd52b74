import { MINUTE_MS } from '../../utils/core/base/defaults';
import type { Watcher } from './useStored';

/** How often what is in sight is read again, ms. Our choice: no page tells time more finely. */
const EVERY_MS = MINUTE_MS;

/** Calls back each minute while the page is in sight: a page beside the work, or over night, is never hidden. */
export const everyMinute: Watcher = (changed) => {
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    clearInterval(timer);
    timer = document.hidden ? undefined : setInterval(changed, EVERY_MS);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
};
