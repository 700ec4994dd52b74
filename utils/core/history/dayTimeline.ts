import { type Calendar, type DayKey, dayBounds, type EpochMs } from '../base/calendar';
import { clip, type Interval, overlaps, subtract } from '../base/intervals';
import type { CountingState } from '../counting/countingState';
import type { Exclusion, ExclusionKind } from '../counting/exclusions';
import { withOpenGap } from '../counting/gaps';
import type { CountedTime } from '../counting/replacement';
import { breakRulesOf, withOpenSpan, workIntervals } from '../counting/stretches';
import { OTHER_PROGRAMS } from '../settings/otherPrograms';
import type { Settings } from '../settings/settings';

/** The kinds of a day's parts. Every second of a day belongs to one part. */
type TimelinePartKind = 'counted' | 'rest' | 'elsewhere' | 'untracked' | 'unknown';
/** Why: what was counted, nobody at the computer, before Enough counted at all, or what kind of exclusion it is. */
export type TimelineReason =
  | 'counted'
  | 'countedProgram'
  | 'away'
  | 'before'
  | Exclude<ExclusionKind, 'clockSetBack' | 'newStretch'>;

/** A part of a day, `[from, to)`. */
export interface TimelinePart extends Interval {
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
  readonly state: Pick<CountingState, 'openSpan' | 'openGap' | 'stoppedAt' | 'firstCountedAt'>;
}

const KINDS: Record<
  Exclude<TimelineReason, 'counted' | 'countedProgram' | 'away' | 'before'>,
  TimelinePartKind
> = {
  trackingOff: 'untracked',
  rested: 'rest',
  notWork: 'rest',
  suspended: 'unknown',
  browserClosed: 'unknown',
  neverIdle: 'unknown',
  otherProgram: 'elsewhere',
  otherSite: 'elsewhere',
};

/** A day, part by part. What the person said takes precedence over what was sampled. */
export function timelineOf(
  day: DayKey,
  { spans, exclusions, state }: TimelineInput,
  settings: Pick<Settings, 'realBreakMinutes' | 'otherPrograms'>,
  calendar: Calendar,
  now: EpochMs,
): Timeline {
  const bounds = dayBounds(day, calendar);
  const whole = { from: bounds.from, to: Math.max(bounds.from, Math.min(now, bounds.to)) };
  const stopped: Exclusion[] =
    state.stoppedAt === null || state.stoppedAt > now
      ? []
      : [{ from: state.stoppedAt, to: now, kind: 'trackingOff' }];
  // There may be hundreds a day, of many days.
  const all = [...withOpenGap(exclusions, state.openGap, now), ...stopped].filter(
    (each) => overlaps(each, whole) || each.from === each.to,
  );
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
  const inPrograms = withOpenSpan(spans, state.openSpan).filter(
    ({ site }) => site === OTHER_PROGRAMS,
  );
  take(
    inPrograms.flatMap((run) => clip(counted, run)),
    'counted',
    'countedProgram',
  );
  take(counted, 'counted', 'counted');
  for (const [why, kind] of Object.entries(KINDS) as [keyof typeof KINDS, TimelinePartKind][]) {
    take(
      all.filter((exclusion) => exclusion.kind === why),
      kind,
      why,
    );
  }
  const firstAt = state.firstCountedAt ?? now;
  // What an import brought was counted elsewhere, and is no less known.
  const isFirst = (counted[0]?.from ?? firstAt) >= firstAt;
  if (isFirst) take([{ from: whole.from, to: firstAt }], 'unknown', 'before');
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
