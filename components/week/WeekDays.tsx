import { useId, useState } from 'preact/hooks';
import type { Calendar, DayKey } from '../../utils/core/base/calendar';
import { percentBetween } from '../../utils/core/base/percent';
import type { Timeline } from '../../utils/core/history/dayTimeline';
import { clockMarks, type WeekDay } from '../../utils/core/history/week';
import { formatDate, formatTime } from '../../utils/format';
import { t } from '../../utils/i18n';
import { describeDay, describeOtherDevices } from '../text/dayText';
import { DayRibbon } from './DayRibbon';
import { DayTimeline, type PutRight } from './DayTimeline';

interface Props {
  days: readonly WeekDay[];
  calendar: Calendar;
  /** Off: words without any figure, and no pictures. */
  numbers: boolean;
  /** Minutes on the person's other devices; days without any are left out. */
  otherDevicesMinutes?: Readonly<Record<DayKey, number>>;
  /** The parts of each day whose details are known. */
  timelines: ReadonlyMap<DayKey, Timeline>;
  /** The day whose parts are open at first. */
  opened: DayKey | null;
  putRight: PutRight;
}

/** Seven days, each as a picture and as a sentence that says the same and can replace it. */
export function WeekDays({ days, otherDevicesMinutes = {}, timelines, opened, ...shown }: Props) {
  const { calendar, numbers } = shown;
  return (
    <div class={numbers ? 'week' : 'week words'}>
      {numbers && <HourMarks days={days} calendar={calendar} />}
      <ol>
        {days.map((day) => (
          <Row
            key={day.day}
            {...shown}
            day={day}
            timeline={timelines.get(day.day) ?? null}
            open={day.day === opened}
            otherDevicesMinutes={otherDevicesMinutes[day.day] ?? 0}
          />
        ))}
      </ol>
    </div>
  );
}

interface RowProps extends Pick<Props, 'calendar' | 'numbers' | 'putRight'> {
  day: WeekDay;
  /** `null` if no details are known. */
  timeline: Timeline | null;
  open: boolean;
  /** Minutes. */
  otherDevicesMinutes: number;
}

function Row({ day, calendar, numbers, otherDevicesMinutes, timeline, open, putRight }: RowProps) {
  const id = useId();
  // A full week has over a thousand parts: those of a day are there once somebody looks.
  const [isOpened, setIsOpened] = useState(open);
  const name = day.today
    ? t('week.today')
    : formatDate(day.day, { weekday: numbers ? 'short' : 'long' });
  return (
    <li class="day">
      <h3>
        {name}
        {numbers && (
          <span class="soft small">{formatDate(day.day, { month: 'short', day: 'numeric' })}</span>
        )}
      </h3>
      <figure>
        {numbers && !day.rolledUp && !day.before && (
          <DayRibbon
            day={day}
            marks={clockMarks(day.day, calendar)}
            label={name}
            describedBy={id}
          />
        )}
        <figcaption id={id} class="soft">
          {describeDay(day, calendar.zone, numbers)}
        </figcaption>
      </figure>
      {numbers && otherDevicesMinutes > 0 && (
        <p class="other-devices soft">{describeOtherDevices(otherDevicesMinutes)}</p>
      )}
      {numbers && timeline && (
        <details
          class="parts"
          id={day.today ? 'today' : undefined}
          open={open}
          onToggle={() => setIsOpened(true)}
        >
          <summary aria-label={t('timeline.of', [name])}>{t('timeline.title')}</summary>
          {isOpened && <DayTimeline timeline={timeline} zone={calendar.zone} {...putRight} />}
        </details>
      )}
    </li>
  );
}

/** The hours above the ribbons, of a day on which the clock did not change. Each ribbon has marks of its own. */
function HourMarks({ days, calendar }: Pick<Props, 'days' | 'calendar'>) {
  const usual = days.findLast(({ clockMoved }) => !clockMoved);
  if (!usual) return null;
  return (
    <div class="clock soft small" aria-hidden="true">
      {clockMarks(usual.day, calendar).map((at) => (
        <span
          key={at}
          style={{ insetInlineStart: `${percentBetween(at, usual.from, usual.to).toFixed(2)}%` }}
        >
          {formatTime(at, calendar.zone)}
        </span>
      ))}
    </div>
  );
}
