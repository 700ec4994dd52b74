import type { Sample } from '../../utils/core/counting/attention';
import type { Days, Period } from './groundTruth';

/** What the browser of a simulated person answers, and when it tells that something changed. */
export interface Browser {
  /** A sample at `at`, ms since the epoch; `null` while nothing runs there. */
  sample(at: number): Sample | null;
  /** Whether the person lets Enough count at `at`. */
  counts(at: number): boolean;
  /** Instants of events, oldest first. */
  readonly hints: readonly number[];
  /** When it was started after it was closed or killed, oldest first. */
  readonly starts: readonly number[];
  /** When another program next comes or goes, after `at`. */
  focusChange(at: number): number;
  /** When all runs again, from `at` on: `at` itself if it does. */
  awakeFrom(at: number): number;
}

const IDLE_MS = 60_000;
const runs = ({ state }: Period) => state === 'awake' || state === 'locked';

export function browserOf({ periods, end }: Days): Browser {
  /** When the hands rested, by period: ms since the epoch; `null` while they do not. */
  const restFrom: (number | null)[] = [];
  const sessions: number[] = [];
  const hints: number[] = [];
  const starts: number[] = [];
  periods.forEach((period, index) => {
    const before = periods[index - 1];
    const to = periods[index + 1]?.from ?? end;
    const rest = period.hands ? null : (restFrom[index - 1] ?? period.from);
    restFrom.push(rest);
    if (before?.state === 'closed') starts.push(period.from);
    sessions.push(starts.length);
    if (runs(period) && told(before, period, restFrom[index - 1])) hints.push(period.from);
    const idleAt = rest === null ? 0 : rest + IDLE_MS;
    if (runs(period) && idleAt > period.from && idleAt < to) hints.push(idleAt);
  });

  let last = 0;
  function indexAt(at: number): number {
    // Samples are taken in order, so the period is this one or one of the next.
    if ((periods[last]?.from ?? 0) > at) last = 0;
    while ((periods[last + 1]?.from ?? Number.POSITIVE_INFINITY) <= at) last += 1;
    return last;
  }

  return {
    hints,
    starts,
    sample(at) {
      const index = indexAt(at);
      const period = periods[index];
      if (!period || !runs(period)) return null;
      const rest = restFrom[index] ?? null;
      const idle = rest !== null && at - rest >= IDLE_MS;
      return {
        at,
        site: period.site,
        tab: 1,
        presence: period.state === 'locked' ? 'locked' : idle ? 'idle' : 'active',
        audible: period.audible,
        fullScreen: false,
        behindOtherApp: period.behind,
        session: `start ${sessions[index]}`,
      };
    },
    counts: (at) => periods[indexAt(at)]?.counting ?? true,
    focusChange(at) {
      const index = indexAt(at);
      const { behind } = periods[index] ?? { behind: false };
      const change = periods.findIndex((each, later) => later > index && each.behind !== behind);
      return periods[change]?.from ?? end;
    },
    awakeFrom(at) {
      let index = indexAt(at);
      for (let period = periods[index]; period; index += 1, period = periods[index]) {
        if (runs(period)) return Math.max(at, period.from);
      }
      return end;
    },
  };
}

/** Whether the browser tells of the change from one period to the next. */
function told(before: Period | undefined, now: Period, restFrom: number | null | undefined) {
  if (!before) return true;
  const silent = before.behind !== now.behind && before.state === now.state;
  const back = now.hands && restFrom != null && now.from - restFrom >= IDLE_MS;
  const differs = (['site', 'audible', 'state', 'counting'] as const).some(
    (key) => before[key] !== now[key],
  );
  return back || (differs && !silent);
}
