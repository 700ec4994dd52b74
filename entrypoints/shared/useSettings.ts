import type { Settings } from '../../utils/core/settings/settings';
import { type Site, siteName } from '../../utils/core/settings/sites';
import { grantedOf, onAccessChanged } from '../../utils/platform/permissions';
import { sendMessage } from '../../utils/platform/sendMessage';
import { HIDDEN_SITES, readHiddenSites } from '../../utils/store/session/hiddenSites';
import { readSettings, watchSettings } from '../../utils/store/settings/settings';
import { useStored } from './useStored';

interface StoredSettings {
  readonly settings: Settings;
  /** Of the chosen sites, those that the browser does not let us see now. */
  readonly withdrawn: readonly Site[];
  /** Of the chosen sites, those that a policy hides from extensions, as far as it was noticed. */
  readonly hidden: readonly Site[];
}

async function readSettingsAndAccess(): Promise<StoredSettings> {
  // A page in a private window of Firefox gets to no database.
  const settings = await readSettings().catch(() => sendMessage('getSettings', {}));
  const visible = new Set(await grantedOf(settings.sites));
  const hidden = new Set(await readHiddenSites());
  return {
    settings,
    withdrawn: settings.sites.filter((site) => !visible.has(site)),
    hidden: settings.sites.filter((site) => hidden.has(siteName(site))),
  };
}

/** The settings, read again whenever one of them or an access changes. `stored`: `null` until they were read. */
export function useSettings() {
  const { value: stored, failed } = useStored(readSettingsAndAccess, [
    onAccessChanged,
    watchSettings,
    HIDDEN_SITES.watch,
  ]);
  return { stored, failed };
}
