import { StretchFields } from '../../components/settings/StretchFields';
import { SelectField } from '../../components/ui/SelectField';
import { SwitchField } from '../../components/ui/SwitchField';
import { TimeField } from '../../components/ui/TimeField';
import type { Settings } from '../../utils/core/settings/settings';
import { formatCount } from '../../utils/format';
import { t } from '../../utils/i18n';
import type { SettingsPatch } from '../../utils/schemas/settings';
import type { Report } from '../shared/report';
import { ShortcutsPart } from './ShortcutsPart';

interface Props {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
  /** Called straight from the click, since the browser may have to ask. */
  onNotifications: (on: boolean) => void;
  report: Report;
}

/** Stands for "keep all" in a list of days. Larger than the others, so that it comes last. */
const KEEP_ALL = 100_000;

function daysInWords(days: number): string {
  return days === KEEP_ALL ? t('options.keepAll') : formatCount(days, 'day');
}

/** Settings that most people leave as they are. */
export function MoreCard({ settings, onChange, onNotifications, report }: Props) {
  return (
    <details class="card">
      <summary>{t('options.more')}</summary>
      <div class="inside">
        <p class="soft small">{t('options.moreHint')}</p>
        <StretchFields
          window={settings.stretchWindowMinutes}
          realBreak={settings.realBreakMinutes}
          onWindow={([opens, closes]) => onChange({ stretchWindowMinutes: [opens, closes] })}
          onRealBreak={(realBreakMinutes) => onChange({ realBreakMinutes })}
        />
        <SwitchField
          legend={t('options.minutes')}
          label={t('options.minutesOn')}
          hint={t('options.minutesHint')}
          on={settings.minutesOnIcon}
          onTurn={(minutesOnIcon) => onChange({ minutesOnIcon })}
        />
        <SwitchField
          legend={t('options.notification')}
          label={t('options.notificationOn')}
          hint={t('options.notificationHint')}
          on={settings.notifications}
          onTurn={onNotifications}
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
        <ShortcutsPart report={report} />
      </div>
    </details>
  );
}
