import { EveningField } from '../../components/settings/EveningField';
import { QuietHoursField } from '../../components/settings/QuietHoursField';
import { RestDaysField } from '../../components/settings/RestDaysField';
import { RadioChips } from '../../components/ui/RadioChips';
import { SelectField } from '../../components/ui/SelectField';
import { DEFAULTS } from '../../utils/core/base/defaults';
import { NUDGE_FORMS, RANGES, type Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import type { SettingsPatch } from '../../utils/schemas/settings';
import { ownWeekdays } from '../shared/weekdays';

interface Props {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
}

const NOTES = ['ask', 'keep', 'no'] as const;
const NUDGES = Array.from({ length: RANGES.nudgesPerDay.most + 1 }, (_, count) => count);

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
        weekdays={ownWeekdays()}
        restDays={settings.restDays}
        onChange={(restDays) => onChange({ restDays })}
      />
    </section>
  );
}

export function NudgesCard({ settings, onChange }: Props) {
  return (
    <section class="card" aria-labelledby="nudges">
      <h2 id="nudges">{t('options.nudges')}</h2>
      <SelectField
        label={t('options.perDay')}
        hint={t('options.perDayHint')}
        value={settings.nudgesPerDay}
        choices={NUDGES}
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
        weekdays={ownWeekdays()}
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

export function NotesCard({ settings, onChange }: Props) {
  return (
    <section class="card" aria-labelledby="notes">
      <h2 id="notes">{t('options.notesTitle')}</h2>
      <RadioChips
        legend={t('options.keepNotes')}
        hint={t('options.notesHint')}
        choices={NOTES}
        chosen={settings.saveEntries}
        nameOf={(choice) => t(`options.notes.${choice}`)}
        onChoose={(saveEntries) => onChange({ saveEntries })}
      />
    </section>
  );
}
