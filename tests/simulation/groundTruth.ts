import type { Span } from '../../utils/core/counting/attention';

/** What is true of a person and a browser from one instant to the next. */
export interface Period {
  /** ms since the epoch. */
  readonly from: number;
  /** The work site in front, `null` for anything else. */
  readonly site: string | null;
  /** Another program is in front of a work site. Chromium on Linux tells neither its start nor its end. */
  readonly behind: boolean;
  /** Someone touches the keyboard or the mouse, all the time. */
  readonly hands: boolean;
  readonly audible: boolean;
  readonly state: 'awake' | 'locked' | 'asleep' | 'closed';
  /** The person lets Enough count. */
  readonly counting: boolean;
}

/** A simulated day, or a few: periods without a gap, oldest first, up to `end`. */
export interface Days {
  readonly periods: readonly Period[];
  readonly end: number;
  /** Where the person is, oldest first. */
  readonly zones: readonly { readonly from: number; readonly zone: string }[];
}

/** A run of attention as it really was. */
export interface Run extends Span {
  /**
   * Nothing told of its end: the computer slept, the browser died, a sound stopped with nobody there,
   * or it goes on. The last sample before it is all that can be known.
   */
  readonly untold: boolean;
}

/** After this without input nobody is there, since the last input. Source: docs/time.md. */
const IDLE_MS = 60_000;

/**
 * The attention that docs/time.md promises to count: a work site in front, and somebody there, or the
 * tab heard. Nothing of the core is used here.
 */
export function attention({ periods, end }: Days): Run[] {
  const runs: Run[] = [];
  periods.forEach((period, index) => {
    const { site, hands, audible, from } = period;
    const next = periods[index + 1];
    const to = next?.from ?? end;
    const there = hands || audible || inShortGap(periods, index, end);
    if (site === null || period.state !== 'awake' || !period.counting || !there) return;
    const dies = !next || next.state === 'asleep' || next.state === 'closed';
    const untold = dies || (audible && !hands && !next.hands);
    const last = runs.at(-1);
    if (last?.site === site && last.to === from) runs[runs.length - 1] = { ...last, to, untold };
    else runs.push({ site, from, to, untold });
  });
  return runs;
}

/** Whether the hands rest for less than a minute here, from the last touch to the next, or to the end of it. */
function inShortGap(periods: readonly Period[], index: number, end: number): boolean {
  const rests = (period: Period | undefined) =>
    period !== undefined && period.state === 'awake' && !period.hands;
  let first = index;
  while (rests(periods[first - 1])) first -= 1;
  let after = index;
  while (rests(periods[after])) after += 1;
  const from = periods[first]?.from ?? 0;
  return first > 0 && (periods[after]?.from ?? end) - from < IDLE_MS;
}
