import type { Site } from '../../utils/core/settings/sites';
import { requestAccess } from '../../utils/platform/requestAccess';
import { sendMessage } from '../../utils/platform/sendMessage';

/**
 * Lets the browser ask for access to these sites, and adds them if the answer is yes. Call it straight from a
 * click: nothing may be awaited before the browser asks. `fromPopup`: the popup asks, and opens once more when
 * they are added. Resolves to false if the person said no.
 */
export function addSites(sites: readonly Site[], fromPopup = false): Promise<boolean> {
  // The background adds them if this page is closed meanwhile. If this message is lost, the
  // one below still comes.
  sendMessage('rememberPendingSites', { sites: [...sites], fromPopup }).catch(() => undefined);
  return requestAccess(sites).then(async (allowed) => {
    if (allowed) await sendMessage('addSites', { sites: [...sites] });
    return allowed;
  });
}
