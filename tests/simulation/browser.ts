import type { Sample } from '../../utils/core/counting/attention';
import type { Days, Moment } from './groundTruth';

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
const runs = ({ state }: Moment) => state === 'awake' || state === 'locked';

export function browserOf({ moments, end }: Days): Browser {
  /** When the hands rested, by moment: ms since the epoch; `null` while they do not. */
  const restFrom: (number | null)[] = [];
  const sessions: number[] = [];
  const hints: number[] = [];
  const starts: number[] = [];
  moments.forEach((moment, index) => {
    const before = moments[index - 1];
    const to = moments[index + 1]?.from ?? end;
    const rest = moment.hands ? null : (restFrom[index - 1] ?? moment.from);
    restFrom.push(rest);
    if (before?.state === 'closed') starts.push(moment.from);
    sessions.push(starts.length);
    if (runs(moment) && told(before, moment, restFrom[index - 1])) hints.push(moment.from);
    const idleAt = rest === null ? 0 : rest + IDLE_MS;
    if (runs(moment) && idleAt > moment.from && idleAt < to) hints.push(idleAt);
  });

  let last = 0;
  function indexAt(at: number): number {
    // Samples are taken in order, so the moment is this one or one of the next.
    if ((moments[last]?.from ?? 0) > at) last = 0;
    while ((moments[last + 1]?.from ?? Number.POSITIVE_INFINITY) <= at) last += 1;
    return last;
  }

  return {
    hints,
    starts,
    sample(at) {
      const index = indexAt(at);
      const moment = moments[index];
      if (!moment || !runs(moment)) return null;
      const rest = restFrom[index] ?? null;
      const idle = rest !== null && at - rest >= IDLE_MS;
      return {
        at,
        site: moment.site,
        tab: 1,
        presence: moment.state === 'locked' ? 'locked' : idle ? 'idle' : 'active',
        audible: moment.audible,
        fullScreen: false,
        behindOtherApp: moment.behind,
        session: `start ${sessions[index]}`,
      };
    },
    counts: (at) => moments[indexAt(at)]?.counting ?? true,
    focusChange(at) {
      const index = indexAt(at);
      const { behind } = moments[index] ?? { behind: false };
      const change = moments.findIndex((each, later) => later > index && each.behind !== behind);
      return moments[change]?.from ?? end;
    },
    awakeFrom(at) {
      let index = indexAt(at);
      for (let moment = moments[index]; moment; index += 1, moment = moments[index]) {
        if (runs(moment)) return Math.max(at, moment.from);
      }
      return end;
    },
  };
}

/** Whether the browser tells of the change from one moment to the next. */
function told(before: Moment | undefined, now: Moment, restFrom: number | null | undefined) {
  if (!before) return true;
  const silent = before.behind !== now.behind && before.state === now.state;
  const back = now.hands && restFrom != null && now.from - restFrom >= IDLE_MS;
  const differs = (['site', 'audible', 'state', 'counting'] as const).some(
    (key) => before[key] !== now[key],
  );
  return back || (differs && !silent);
}
