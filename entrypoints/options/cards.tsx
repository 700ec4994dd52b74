import { EveningField } from '../../components/EveningField';
import { Lengths } from '../../components/Lengths';
import { NotesChoice } from '../../components/NotesChoice';
import { RestDays } from '../../components/RestDays';
import { SelectField } from '../../components/SelectField';
import { TimeField } from '../../components/TimeField';
import { DEFAULTS } from '../../utils/core/defaults';
import { RANGES, type Settings } from '../../utils/core/settings';
import { weekdaysOf } from '../../utils/core/weekdays';
import { countInWords } from '../../utils/durations';
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

/** More days than anyone chooses: sorted last, and said in words. */
const KEEP_ALL = 100_000;

function daysInWords(days: number): string {
  return days === KEEP_ALL ? t('options.keepAll') : countInWords(days, 'day');
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
        <SelectField
          label={t('options.keepDays')}
          hint={t('options.keepDaysHint')}
          value={settings.keepIntervalsDays ?? KEEP_ALL}
          choices={[14, 35, 100, 400, KEEP_ALL]}
          nameOf={daysInWords}
          onChange={(days) => onChange({ keepIntervalsDays: days === KEEP_ALL ? null : days })}
        />
        <SelectField
          label={t('options.keepTotals')}
          value={settings.keepDayTotalsDays ?? KEEP_ALL}
          choices={[100, 400, 1_100, KEEP_ALL]}
          nameOf={daysInWords}
          onChange={(days) => onChange({ keepDayTotalsDays: days === KEEP_ALL ? null : days })}
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
