import { QuietHoursField } from '../../components/settings/QuietHoursField';
import { RadioChips } from '../../components/ui/RadioChips';
import { SelectField } from '../../components/ui/SelectField';
import { NUDGE_FORMS, RANGES, type Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import type { SettingsPatch } from '../../utils/schemas/settings';
import { localWeekdays } from '../shared/localWeek';

interface Props {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
}

const PER_DAY = Array.from({ length: RANGES.nudgesPerDay.most + 1 }, (_, count) => count);

/** How many nudges may come, how large they are, and at which hours none does. */
export function NudgesCard({ settings, onChange }: Props) {
  return (
    <section class="card" aria-labelledby="nudges">
      <h2 id="nudges">{t('options.nudges')}</h2>
      <SelectField
        label={t('options.perDay')}
        hint={t('options.perDayHint')}
        value={settings.nudgesPerDay}
        choices={PER_DAY}
        nameOf={(count) => (count === 0 ? t('options.noNudges') : t('options.upTo', [count]))}
        onChange={(nudgesPerDay) => onChange({ nudgesPerDay })}
      />
      <RadioChips
        legend={t('options.form')}
        hint={t('options.formHint')}
        choices={NUDGE_FORMS}
        chosen={settings.nudgeForm}
        nameOf={(form) => t(`options.forms.${form}`)}
        onChoose={(nudgeForm) => onChange({ nudgeForm })}
      />
      <QuietHoursField
        weekdays={localWeekdays()}
        hours={settings.quietHours}
        onChange={(quietHours) =>
          onChange({
            quietHours: quietHours.map((range) => ({ ...range, weekdays: [...range.weekdays] })),
          })
        }
      />
    </section>
  );
}
