import { EveningField } from '../../components/EveningField';
import { Lengths } from '../../components/Lengths';
import { NotesChoice } from '../../components/NotesChoice';
import { RestDays } from '../../components/RestDays';
import { SelectField } from '../../components/SelectField';
import { TimeField } from '../../components/TimeField';
import { DEFAULTS } from '../../utils/core/defaults';
import { RANGES, type Settings } from '../../utils/core/settings';
import { weekdaysOf } from '../../utils/core/weekdays';
import type { SettingsPatch } from '../../utils/store/settings';
import { t } from '../../utils/words';
import { ownLocale } from '../shared/locale';

interface Props {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
}

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
      <RestDays
        weekdays={weekdaysOf(ownLocale())}
        lang={ownLocale()}
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
        nameOf={(count) =>
          count === 0 ? t('options.noNudges') : t('options.upTo', [String(count)])
        }
        onChange={(nudgesPerDay) => onChange({ nudgesPerDay })}
      />
    </section>
  );
}

export function NotesCard({ settings, onChange }: Props) {
  return (
    <section class="card" aria-labelledby="notes">
      <h2 id="notes">{t('options.notesTitle')}</h2>
      <NotesChoice
        notes={settings.notesSaved}
        onChange={(notesSaved) => onChange({ notesSaved })}
      />
    </section>
  );
}

/** What most people leave as it is. */
export function MoreCard({ settings, onChange }: Props) {
  return (
    <details class="card">
      <summary>{t('options.more')}</summary>
      <div class="inside">
        <p class="soft small">{t('options.moreHint')}</p>
        <Lengths
          window={settings.stretchWindowMinutes}
          realBreak={settings.realBreakMinutes}
          onWindow={([opens, closes]) => onChange({ stretchWindowMinutes: [opens, closes] })}
          onRealBreak={(realBreakMinutes) => onChange({ realBreakMinutes })}
        />
        <TimeField
          label={t('options.dayStart')}
          hint={t('options.dayStartHint')}
          time={settings.dayStart}
          onChange={(dayStart) => onChange({ dayStart })}
        />
      </div>
    </details>
  );
}
