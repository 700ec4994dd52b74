import { type Calendar, type Day, dayBounds } from '../base/calendar';
import { type Interval, within, without } from '../base/intervals';
import type { CountingState } from '../counting/countingState';
import type { Hole, HoleKind } from '../counting/exclusions';
import type { CountedTime } from '../counting/replacement';
import { paceOf, withOpen, worked } from '../counting/stretches';
import type { Settings } from '../settings/settings';

/** What a part of a day was. Every second of it is one of these, and the sum is the day. */
export type PartKind = 'counted' | 'rest' | 'held' | 'unknown';
/** Why: what was counted, time away from the chosen sites, or what kind of hole it is. */
export type PartWhy = 'counted' | 'away' | Exclude<HoleKind, 'clock' | 'fresh'>;

/** A part of a day, `[from, to)`, ms since the epoch. */
export interface Part extends Interval {
  readonly kind: PartKind;
  readonly why: PartWhy;
}

export interface Account {
  /** Oldest first, without a gap: from the day's start to now, or to its end. */
  readonly parts: readonly Part[];
  /** When the clock was put back, ms since the epoch. What was counted twice is counted once. */
  readonly clockPutBack: readonly number[];
}

interface Recorded extends CountedTime {
  readonly live: Pick<CountingState, 'open' | 'stoppedAt'>;
}

const KINDS: Record<Exclude<PartWhy, 'counted' | 'away'>, PartKind> = {
  stopped: 'held',
  rested: 'rest',
  notWork: 'rest',
  asleep: 'unknown',
  closed: 'unknown',
};

/** A day, part by part. Times as everywhere: `at` is now. What the person said goes before what was seen. */
export function accountOf(
  day: Day,
  { spans, holes, live }: Recorded,
  settings: Pick<Settings, 'realBreakMinutes'>,
  calendar: Calendar,
  at: number,
): Account {
  const bounds = dayBounds(day, calendar);
  const whole = { from: bounds.from, to: Math.max(bounds.from, Math.min(at, bounds.to)) };
  const stopped: Hole[] =
    live.stoppedAt === null ? [] : [{ from: live.stoppedAt, to: at, kind: 'stopped' }];
  const all = [...holes, ...stopped];
  const counted = worked(withOpen(spans, live.open), paceOf(settings).graceMs, all);

  let left: readonly Interval[] = [whole];
  const parts: Part[] = [];
  const take = (runs: readonly Interval[], kind: PartKind, why: PartWhy) => {
    for (const run of runs) {
      for (const part of left.flatMap((free) => within([run], free))) {
        parts.push({ ...part, kind, why });
      }
      left = without(left, [run]);
    }
  };
  take(counted, 'counted', 'counted');
  for (const [why, kind] of Object.entries(KINDS) as [keyof typeof KINDS, PartKind][]) {
    take(
      all.filter((hole) => hole.kind === why),
      kind,
      why,
    );
  }
  take(left, 'rest', 'away');
  return {
    parts: together(parts.toSorted((a, b) => a.from - b.from)),
    clockPutBack: holes
      .filter(({ kind, from }) => kind === 'clock' && from >= whole.from && from < bounds.to)
      .map(({ from }) => from),
  };
}

/** Neighbours of one kind and reason are one part. */
function together(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && last.why === part.why && last.to === part.from) {
      joined[joined.length - 1] = { ...last, to: part.to };
    } else joined.push(part);
  }
  return joined;
}
