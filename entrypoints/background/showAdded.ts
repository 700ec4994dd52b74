import { type Site, siteAt } from '../../utils/core/settings/sites';
import { activeTabUrl } from '../../utils/platform/activeTabUrl';
import { showPopup } from '../../utils/platform/shortcuts';

/**
 * The popup closed under the browser's question. Where the site in front is what it asked about, it opens once
 * more, and says that this site is counted. Where the browser opens a popup for a click alone, nothing happens.
 */
export async function showAdded(added: readonly Site[]): Promise<void> {
  if (siteAt(await activeTabUrl(), added)) await showPopup();
}
