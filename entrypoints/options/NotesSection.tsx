import { QuietHoursField } from '../../components/settings/QuietHoursField';
import { Setting } from '../../components/settings/Setting';
import { RealBreak, WindowCloses, WindowOpens } from '../../components/settings/StretchFields';
import { SwitchField } from '../../components/ui/SwitchField';
import { t } from '../../utils/i18n';
import { localWeekdays } from '../shared/localWeek';
import type { Report } from '../shared/report';
import { type FieldProps, FormOfNudges, PerDay } from './fields';
import { PatternsCard } from './PatternsCard';
import { TrialCard } from './TrialCard';

interface Props extends FieldProps {
  /** Called straight from the click, since the browser may have to ask. */
  onNotifications: (on: boolean) => void;
  report: Report;
}

/** When nudges come, how many, how large, at which hours none does, and what they go by. */
export function NotesSection({ settings, onChange, onNotifications, report }: Props) {
  const window = {
    window: settings.stretchWindowMinutes,
    onWindow: ([opens, closes]: readonly [number, number]) =>
      onChange({ stretchWindowMinutes: [opens, closes] }),
  };
  return (
    <>
      <p class="soft">{t('options.moreHint')}</p>
      <div class="card fields">
        <Setting id="notes-after">
          <WindowOpens {...window} />
        </Setting>
        <Setting id="notes-until">
          <WindowCloses {...window} />
        </Setting>
        <Setting id="notes-break">
          <RealBreak
            realBreak={settings.realBreakMinutes}
            onRealBreak={(realBreakMinutes) => onChange({ realBreakMinutes })}
          />
        </Setting>
        <Setting id="notes-many">
          <PerDay settings={settings} onChange={onChange} />
        </Setting>
        <Setting id="notes-form" wide>
          <FormOfNudges settings={settings} onChange={onChange} />
        </Setting>
        <Setting id="notes-system">
          <SwitchField
            legend={t('options.notification')}
            label={t('options.notificationOn')}
            hint={t('options.notificationHint')}
            on={settings.notifications}
            onTurn={onNotifications}
          />
        </Setting>
        <Setting id="notes-icon">
          <SwitchField
            legend={t('options.minutes')}
            label={t('options.minutesOn')}
            hint={t('options.minutesHint')}
            on={settings.minutesOnIcon}
            onTurn={(minutesOnIcon) => onChange({ minutesOnIcon })}
          />
        </Setting>
        <Setting id="notes-silent" wide>
          <QuietHoursField
            weekdays={localWeekdays()}
            hours={settings.quietHours}
            onChange={(quietHours) =>
              onChange({
                quietHours: quietHours.map((range) => ({
                  ...range,
                  weekdays: [...range.weekdays],
                })),
              })
            }
          />
        </Setting>
      </div>
      <Setting id="notes-patterns">
        <PatternsCard settings={settings} report={report} />
      </Setting>
      <Setting id="notes-trial">
        <TrialCard settings={settings} onChange={onChange} />
      </Setting>
    </>
  );
}
