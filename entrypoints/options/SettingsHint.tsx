import { useEffect, useState } from 'preact/hooks';
import { offersLeavingSettings } from '../../utils/core/nudging/usageSignals';
import type { Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import { now, zone } from '../../utils/platform/clock';
import { readState } from '../../utils/store/record/readRecord';

/** One line for those who change something here on most days (care.md 1.2). */
export function MayStay({ settings }: { settings: Settings }) {
  const [said, setSaid] = useState(false);
  useEffect(() => {
    Promise.all([readState(), now()]).then(
      ([{ usageSignals: signs }, at]) =>
        setSaid(offersLeavingSettings(signs, at, { zone: zone(), dayStart: settings.dayStart })),
      (error: unknown) => console.error(error),
    );
  }, [settings]);
  return said ? <p class="soft">{t('options.moreHint')}</p> : null;
}
