import { EveningField } from '../../components/settings/EveningField';
import { OtherProgramsField } from '../../components/settings/OtherProgramsField';
import { RestDaysField } from '../../components/settings/RestDaysField';
import { RadioChips } from '../../components/ui/RadioChips';
import { SelectField } from '../../components/ui/SelectField';
import { DEFAULTS } from '../../utils/core/base/defaults';
import { NUDGE_FORMS, RANGES, type Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import type { SettingsPatch } from '../../utils/schemas/settings';
import { localWeekdays } from '../shared/localWeek';

/** What a part of the options shows, and changes. */
export interface FieldProps {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
}

const PER_DAY = Array.from({ length: RANGES.nudgesPerDay.most + 1 }, (_, count) => count);

/** How many nudges may come. */
export function PerDay({ settings, onChange }: FieldProps) {
  return (
    <SelectField
      label={t('options.perDay')}
      hint={t('options.perDayHint')}
      value={settings.nudgesPerDay}
      choices={PER_DAY}
      nameOf={(count) => (count === 0 ? t('options.noNudges') : t('options.upTo', [count]))}
      onChange={(nudgesPerDay) => onChange({ nudgesPerDay })}
    />
  );
}

/** How large a nudge is. */
export function FormOfNudges({ settings, onChange }: FieldProps) {
  return (
    <RadioChips
      legend={t('options.form')}
      hint={t('options.formHint')}
      choices={NUDGE_FORMS}
      chosen={settings.nudgeForm}
      nameOf={(form) => t(`options.forms.${form}`)}
      onChoose={(nudgeForm) => onChange({ nudgeForm })}
    />
  );
}

/** What time in other programs is. */
export function ProgramsElsewhere({ settings, onChange }: FieldProps) {
  return (
    <OtherProgramsField
      chosen={settings.otherPrograms}
      onChange={(otherPrograms) => onChange({ otherPrograms })}
    />
  );
}

/** The person's evening. */
export function Evening({ settings, onChange }: FieldProps) {
  return (
    <EveningField
      evening={settings.eveningStart}
      usual={DEFAULTS.eveningStart}
      onChange={(eveningStart) => onChange({ eveningStart })}
    />
  );
}

/** The person's days of rest. */
export function RestDays({ settings, onChange }: FieldProps) {
  return (
    <RestDaysField
      weekdays={localWeekdays()}
      restDays={settings.restDays}
      onChange={(restDays) => onChange({ restDays })}
    />
  );
}

const SAVE_CHOICES = ['ask', 'keep', 'no'] as const;

/** Whether what the person writes is saved. */
export function SaveEntries({ settings, onChange }: FieldProps) {
  return (
    <RadioChips
      legend={t('options.saveEntries')}
      hint={t('options.entriesHint')}
      choices={SAVE_CHOICES}
      chosen={settings.saveEntries}
      nameOf={(choice) => t(`options.entries.${choice}`)}
      onChoose={(saveEntries) => onChange({ saveEntries })}
    />
  );
}
