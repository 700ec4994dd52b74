import { siteAt } from '../../utils/core/settings/sites';
import { activeTabUrl } from '../../utils/platform/activeTabUrl';
import { showPopup } from '../../utils/platform/shortcuts';
import type { PendingSites } from '../../utils/store/session/pendingSites';

/**
 * The popup closed under the browser's question. Where the site in front is what it asked about, it opens once
 * more, and says that this site is counted. Where the browser opens a popup for a click alone, nothing happens.
 * A page that asked is still there and says so itself: for somebody who has gone on to the site, none opens.
 */
export async function showAdded({ sites, fromPopup }: PendingSites): Promise<void> {
  if (fromPopup && siteAt(await activeTabUrl(), sites)) await showPopup();
}
