import { noop } from '../../utils/core/state/actions';
import { showAtIcon } from '../../utils/core/state/show';
import { bringBrowserToFront, openOwnPage } from '../../utils/platform/effects';
import { clearNotification } from '../../utils/platform/notifications';
import { showPopup } from '../../utils/platform/shortcuts';
import type { Recorder } from './recorder';

/**
 * A notification was clicked: it leads to the popup, which says what it says and has the answers; where no window
 * has a place for that, to the same as a page.
 */
export async function followNotification(
  id: string,
  { dispatch }: Pick<Recorder, 'dispatch'>,
): Promise<void> {
  await clearNotification(id);
  // Before a work page has the focus: there it would wait for a lull, under a popup that knows nothing of it.
  await dispatch(noop, showAtIcon).catch((error: unknown) => console.error(error));
  // Where no window is open, the page opens one.
  await bringBrowserToFront().catch((error: unknown) => console.debug(error));
  if (!(await showPopup())) await openOwnPage('popup.html');
}
