import type { Settings } from '../../utils/core/settings/settings';
import type { Site } from '../../utils/core/settings/sites';
import { onAccessChanged, withAccess } from '../../utils/platform/permissions';
import { readSettings, watchSettings } from '../../utils/store/settings/settings';
import { useStored } from './useStored';

/** What the person chose, and of the chosen sites those that the browser does not let us see now. */
export interface Choices {
  readonly settings: Settings;
  readonly withdrawn: readonly Site[];
}

async function readChoices(): Promise<Choices> {
  const settings = await readSettings();
  const visible = new Set(await withAccess(settings.sites));
  return { settings, withdrawn: settings.sites.filter((site) => !visible.has(site)) };
}

/** Read again whenever a choice or an access changes. `null` until it was read. */
export function useChoices() {
  const { value: choices, failed } = useStored(readChoices, [onAccessChanged, watchSettings]);
  return { choices, failed };
}
