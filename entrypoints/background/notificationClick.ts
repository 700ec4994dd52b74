import { bringBrowserToFront, openOwnPage } from '../../utils/platform/effects';
import { clearNotification } from '../../utils/platform/notifications';
import { showPopup } from '../../utils/platform/shortcuts';

/**
 * A notification was clicked: it leads to the popup, which says what it says and has the answers; where no window
 * has a place for that, to the same as a page.
 */
export async function followNotification(id: string): Promise<void> {
  await clearNotification(id);
  // Where no window is open, the page opens one.
  await bringBrowserToFront().catch((error: unknown) => console.debug(error));
  if (!(await showPopup())) await openOwnPage('popup.html');
}
