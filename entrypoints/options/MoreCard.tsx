import { RetentionField } from '../../components/settings/RetentionField';
import { StretchFields } from '../../components/settings/StretchFields';
import { SwitchField } from '../../components/ui/SwitchField';
import { TimeField } from '../../components/ui/TimeField';
import type { Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import { localCalendar, now } from '../../utils/platform/clock';
import { sendMessage } from '../../utils/platform/sendMessage';
import type { Retention, SettingsPatch } from '../../utils/schemas/settings';
import { countAffected } from '../../utils/store/record/readRetention';
import type { Report } from '../shared/report';
import { ShortcutsPart } from './ShortcutsPart';

interface Props {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
  /** Called straight from the click, since the browser may have to ask. */
  onNotifications: (on: boolean) => void;
  report: Report;
}

/** Settings that most people leave as they are. */
export function MoreCard({ settings, onChange, onNotifications, report }: Props) {
  const keep = (retention: Retention) => void report(sendMessage('setRetention', retention));
  const affected = async (retention: Partial<Settings>) =>
    countAffected(await now(), { ...settings, ...retention }, localCalendar(settings));
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
        <RetentionField
          label={t('options.keepDays')}
          hint={t('options.keepDaysHint')}
          value={settings.keepIntervalsDays}
          choices={[14, 35, 100, 400]}
          onCount={async (days) => (await affected({ keepIntervalsDays: days })).details}
          question={(count) => t('options.lessDetails', [count])}
          onChange={(days) => keep({ keepIntervalsDays: days })}
        />
        <RetentionField
          label={t('options.keepTotals')}
          value={settings.keepDayTotalsDays}
          choices={[100, 400, 1_100]}
          onCount={async (days) => (await affected({ keepDayTotalsDays: days })).totals}
          question={(count) => t('options.lessTotals', [count])}
          onChange={(days) => keep({ keepDayTotalsDays: days })}
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
