import { EveningField } from '../../components/settings/EveningField';
import { RestDaysField } from '../../components/settings/RestDaysField';
import { DEFAULTS } from '../../utils/core/base/defaults';
import type { Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import type { SettingsPatch } from '../../utils/schemas/settings';
import { localWeekdays } from '../shared/localWeek';

interface Props {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
}

/** The person's evening and rest days. */
export function RhythmCard({ settings, onChange }: Props) {
  return (
    <section class="card" aria-labelledby="rhythm">
      <h2 id="rhythm">{t('options.rhythm')}</h2>
      <EveningField
        evening={settings.eveningStart}
        usual={DEFAULTS.eveningStart}
        onChange={(eveningStart) => onChange({ eveningStart })}
      />
      <RestDaysField
        weekdays={localWeekdays()}
        restDays={settings.restDays}
        onChange={(restDays) => onChange({ restDays })}
      />
    </section>
  );
}
