import type { EpochMs } from '../../utils/core/base/calendar';
import type { Interval } from '../../utils/core/base/intervals';
import { percentBetween } from '../../utils/core/base/percent';
import type { WeekDay } from '../../utils/core/history/week';

interface Props {
  day: WeekDay;
  /** Clock times to mark. */
  marks: readonly EpochMs[];
  /** The day's name. */
  label: string;
  /** The id of the sentence that says the same. */
  describedBy: string;
}

/** The narrowest run that is still visible, in percent of the day. */
const MIN_WIDTH = 0.4;

/**
 * One day as a ribbon of its own 23 to 25 hours. Widths are shares of the ribbon, so that it is sharp
 * at every size. The marks come from the person's own clock.
 */
export function DayRibbon({ day, marks, label, describedBy }: Props) {
  const share = (at: number) => percentBetween(at, day.from, day.to);
  const place = ({ from, to }: Interval) => ({
    x: `${share(from).toFixed(2)}%`,
    width: `${Math.max(MIN_WIDTH, share(to) - share(from)).toFixed(2)}%`,
  });
  return (
    <svg class="ribbon" role="img" aria-label={label} aria-describedby={describedBy}>
      <rect class="bed" width="100%" y="5" height="14" rx="7" />
      {day.evening && <rect class="evening" {...place(day.evening)} y="5" height="14" rx="7" />}
      {marks.map((at) => (
        <line
          key={at}
          class="hour"
          x1={`${share(at).toFixed(2)}%`}
          x2={`${share(at).toFixed(2)}%`}
          y1="19"
          y2="23"
        />
      ))}
      {day.pauses.map((pause) => (
        <rect key={pause.from} class="rest" {...place(pause)} y="10.5" height="3" rx="1.5" />
      ))}
      {day.work.map((run) => (
        <rect key={run.from} class="work" {...place(run)} y="5" height="14" rx="3" />
      ))}
    </svg>
  );
}
