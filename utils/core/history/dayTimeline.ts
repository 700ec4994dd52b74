import { type Calendar, type DayKey, dayBounds, type EpochMs } from '../base/calendar';
import { clip, type Interval, subtract } from '../base/intervals';
import type { CountingState } from '../counting/countingState';
import type { Exclusion, ExclusionKind } from '../counting/exclusions';
import type { CountedTime } from '../counting/replacement';
import { breakRulesOf, withOpenSpan, workIntervals } from '../counting/stretches';
import type { Settings } from '../settings/settings';

/** The kinds of a day's parts. Every second of a day belongs to one part. */
type TimelinePartKind = 'counted' | 'rest' | 'untracked' | 'unknown';
/** Why: what was counted, time away from the chosen sites, or what kind of exclusion it is. */
export type TimelineReason =
  | 'counted'
  | 'away'
  | Exclude<ExclusionKind, 'clockSetBack' | 'newStretch'>;

/** A part of a day, `[from, to)`. */
interface TimelinePart extends Interval {
  readonly kind: TimelinePartKind;
  readonly reason: TimelineReason;
}

export interface Timeline {
  /** Oldest first, without a gap: from the day's start to now, or to its end. */
  readonly parts: readonly TimelinePart[];
  /** When the clock was put back. Time that the clock showed twice is counted once. */
  readonly clockSetBackAt: readonly EpochMs[];
}

interface TimelineInput extends CountedTime {
  readonly state: Pick<CountingState, 'openSpan' | 'stoppedAt'>;
}

const KINDS: Record<Exclude<TimelineReason, 'counted' | 'away'>, TimelinePartKind> = {
  trackingOff: 'untracked',
  rested: 'rest',
  notWork: 'rest',
  suspended: 'unknown',
  browserClosed: 'unknown',
};

/** A day, part by part. What the person said takes precedence over what was sampled. */
export function timelineOf(
  day: DayKey,
  { spans, exclusions, state }: TimelineInput,
  settings: Pick<Settings, 'realBreakMinutes'>,
  calendar: Calendar,
  now: EpochMs,
): Timeline {
  const bounds = dayBounds(day, calendar);
  const whole = { from: bounds.from, to: Math.max(bounds.from, Math.min(now, bounds.to)) };
  const stopped: Exclusion[] =
    state.stoppedAt === null || state.stoppedAt > now
      ? []
      : [{ from: state.stoppedAt, to: now, kind: 'trackingOff' }];
  const all = [...exclusions, ...stopped];
  const counted = workIntervals(
    withOpenSpan(spans, state.openSpan),
    breakRulesOf(settings).graceMs,
    all,
  );

  let left: readonly Interval[] = [whole];
  const parts: TimelinePart[] = [];
  const take = (runs: readonly Interval[], kind: TimelinePartKind, reason: TimelineReason) => {
    for (const run of runs) {
      for (const part of left.flatMap((free) => clip([run], free))) {
        parts.push({ ...part, kind, reason });
      }
      left = subtract(left, [run]);
    }
  };
  take(counted, 'counted', 'counted');
  for (const [why, kind] of Object.entries(KINDS) as [keyof typeof KINDS, TimelinePartKind][]) {
    take(
      all.filter((exclusion) => exclusion.kind === why),
      kind,
      why,
    );
  }
  take(left, 'rest', 'away');
  return {
    parts: together(parts.toSorted((a, b) => a.from - b.from)),
    clockSetBackAt: exclusions
      .filter(({ kind, from }) => kind === 'clockSetBack' && from >= whole.from && from < bounds.to)
      .map(({ from }) => from),
  };
}

/** Neighbours of one kind and reason are one part. */
function together(parts: readonly TimelinePart[]): TimelinePart[] {
  const joined: TimelinePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && last.reason === part.reason && last.to === part.from) {
      joined[joined.length - 1] = { ...last, to: part.to };
    } else joined.push(part);
  }
  return joined;
}
