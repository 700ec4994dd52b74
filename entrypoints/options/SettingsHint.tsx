import { offersLeavingSettings } from '../../utils/core/nudging/usageSignals';
import type { Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import { localCalendar, now } from '../../utils/platform/clock';
import { readState } from '../../utils/store/record/readRecord';
import { useStored } from '../shared/useStored';

/** One line for those who change something here on most days (care.md 1.2). */
export function SettingsHint({ settings }: { settings: Settings }) {
  const readIsDue = async () => {
    const [{ usageSignals }, at] = await Promise.all([readState(), now()]);
    return offersLeavingSettings(usageSignals, at, localCalendar(settings));
  };
  const { value: isDue } = useStored(readIsDue, [], [settings]);
  return isDue ? <p class="soft">{t('options.moreHint')}</p> : null;
}
