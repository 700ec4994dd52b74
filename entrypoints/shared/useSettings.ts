import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../utils/core/settings/settings';
import type { Site } from '../../utils/core/settings/sites';
import { onAccessChanged, withAccess } from '../../utils/platform/permissions';
import { readSettings, watchSettings } from '../../utils/store/settings/settings';

/** What the person chose, and of the chosen sites those that the browser does not let us see now. */
export interface Choices {
  readonly settings: Settings;
  readonly withdrawn: readonly Site[];
}

/** Read from the store, and once more whenever a choice or an access changes. `null` until then. */
export function useChoices() {
  const [choices, setChoices] = useState<Choices | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let latest = 0;
    const refresh = async () => {
      latest += 1;
      const mine = latest;
      const settings = await readSettings();
      const visible = new Set(await withAccess(settings.sites));
      const withdrawn = settings.sites.filter((site) => !visible.has(site));
      // Two changes in a row may be read in any order; the later reading stays.
      if (mine === latest) setChoices({ settings, withdrawn });
    };
    const look = () =>
      void refresh().then(
        () => setFailed(false),
        (error: unknown) => {
          console.error(error);
          setFailed(true);
        },
      );
    look();
    const unwatch = [onAccessChanged(look), watchSettings(look)];
    return () => {
      for (const stop of unwatch) stop();
    };
  }, []);
  return { choices, failed };
}
