import { PlannedPausesField } from '../../components/settings/PlannedPausesField';
import { Setting } from '../../components/settings/Setting';
import { TimeField } from '../../components/ui/TimeField';
import { t } from '../../utils/i18n';
import { localWeekdays } from '../shared/localWeek';
import type { Report } from '../shared/report';
import { Evening, type FieldProps, RestDays } from './fields';
import { LineCard } from './LineCard';

interface Props extends FieldProps {
  report: Report;
}

/** The person's evening, their days of rest, their pauses by the clock, what is enough for today, and when a day begins. */
export function DaySection({ settings, onChange, report }: Props) {
  return (
    <>
      <div class="card fields">
        <Setting id="day-evening" wide>
          <Evening settings={settings} onChange={onChange} />
        </Setting>
        <Setting id="day-rest" wide>
          <RestDays settings={settings} onChange={onChange} />
        </Setting>
        <Setting id="day-start" wide>
          <TimeField
            label={t('options.dayStart')}
            hint={t('options.dayStartHint')}
            time={settings.dayStart}
            onChange={(dayStart) => onChange({ dayStart })}
          />
        </Setting>
        <Setting id="day-pauses" wide>
          <PlannedPausesField
            weekdays={localWeekdays()}
            dayStart={settings.dayStart}
            pauses={settings.plannedPauses}
            onChange={(pauses) =>
              onChange({
                plannedPauses: pauses.map((pause) => ({ ...pause, weekdays: [...pause.weekdays] })),
              })
            }
          />
        </Setting>
      </div>
      <Setting id="day-enough">
        <LineCard line={settings.enoughLine} report={report} />
      </Setting>
    </>
  );
}
