import type { EpochMs } from '../../base/calendar';
import { DEFAULTS, MINUTE_MS, SECOND_MS } from '../../base/defaults';
import type { Interval } from '../../base/intervals';
import type { OpenSpan, Span } from '../../counting/attention';
import type { Exclusion, ExclusionKind } from '../../counting/exclusions';
import { longestRestMs } from '../../counting/gaps';
import { withOpenSpan, workIntervals } from '../../counting/stretches';

/** Whether a real break began soon after a decision point; `unknown`: it cannot be known. */
export const OUTCOMES = ['break', 'none', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A break that begins at most this long after the decision point counts, ms. Source: care.md 7.2. */
const SOON_MS = 20 * MINUTE_MS;
/** A real break, whatever the person set: the outcome is fixed before (care.md 7.2). Ms. */
export const BREAK_MS = DEFAULTS.realBreakMinutes * MINUTE_MS;
const GRACE_MS = DEFAULTS.readingGraceSeconds * SECOND_MS;
/** A span that ends for want of input ended a little before the lull that was found in it. */
const IDLE_MS = DEFAULTS.idleDetectSeconds * SECOND_MS;
/** Time in which work could have been and was not seen. A sleep or a closed browser is a break. */
const UNKNOWN: readonly ExclusionKind[] = ['trackingOff', 'clockSetBack', 'notWork'];

/** What is known of the time around a decision point. */
export interface KnownTime {
  readonly spans: readonly Span[];
  readonly exclusions: readonly Exclusion[];
  readonly open: OpenSpan | null;
  /** Since when counting is stopped; `null` while Enough counts. */
  readonly stoppedAt: EpochMs | null;
  /** Time in other programs that is no break. */
  readonly undecided: readonly Interval[];
}

/** The outcome of the decision point at `from`; `null` while it is too early to know. */
export function outcomeAfter(from: EpochMs, recorded: KnownTime, now: EpochMs): Outcome | null {
  const soon = { from, to: from + SOON_MS };
  if (isHidden(soon, recorded) || now < from) return 'unknown';
  if (now < soon.to + BREAK_MS) return null;
  return breakBegan(workOf(recorded), soon, BREAK_MS, now, recorded.undecided) ? 'break' : 'none';
}

/** Whether a part of that time is not known. */
export function isHidden({ from, to }: Interval, { exclusions, stoppedAt }: KnownTime): boolean {
  const hidden = exclusions.some(
    (exclusion) => UNKNOWN.includes(exclusion.kind) && exclusion.to >= from && exclusion.from < to,
  );
  return hidden || (stoppedAt !== null && stoppedAt < to);
}

/** The work in that time, oldest first, short glances away included. */
export function workOf({ spans, exclusions, open }: KnownTime): readonly Interval[] {
  return workIntervals(withOpenSpan(spans, open), GRACE_MS, exclusions);
}

/** Whether a break of `least` ms or more began in that time. */
export function breakBegan(
  work: readonly Interval[],
  { from, to }: Interval,
  least: number,
  now: EpochMs,
  undecided: readonly Interval[],
): boolean {
  return work.some((run, index) => {
    const next = work[index + 1]?.from ?? now;
    const isSoon = run.to >= from - IDLE_MS && run.to <= to;
    return isSoon && longestRestMs({ from: run.to, to: next }, undecided) >= least;
  });
}
