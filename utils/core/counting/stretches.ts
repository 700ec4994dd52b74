import { DEFAULTS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../base/defaults';
import type { Settings } from '../settings/settings';
import type { OpenSpan, Span } from './attention';
import { type Hole, without } from './exclusions';

/** A run of time `[from, to)`, ms since the epoch. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Work without a real break: from the first span after one to the last before the next. */
export interface Stretch extends Interval {
  /** Work within it, ms. Short glances away count; gaps longer than the reading grace do not. */
  readonly activeMs: number;
}

/** How gaps are read, ms. Source: `docs/care.md`, "Shared terms". */
export interface Pace {
  readonly graceMs: number;
  readonly breakMs: number;
}

/** A spell of work this long is no stray click, ms. Source: care.md 4.1. */
export const SPELL_MS = 3 * MINUTE_MS;

/** A day of which more is not known, between first and last work, is no whole one, ms. Source: care.md 4.1. */
const PARTIAL_MS = HOUR_MS;

/** A day with enough of it known. */
export function isWhole({ heldMs }: { readonly heldMs: number }): boolean {
  return heldMs <= PARTIAL_MS;
}

export function paceOf({ realBreakMinutes }: Pick<Settings, 'realBreakMinutes'>): Pace {
  return {
    graceMs: DEFAULTS.readingGraceSeconds * SECOND_MS,
    breakMs: realBreakMinutes * MINUTE_MS,
  };
}

/** The finished spans and the open one, as far as it is known to be true. */
export function withOpen(spans: readonly Span[], open: OpenSpan | null): Span[] {
  if (!open || open.seen <= open.from) return [...spans];
  return [...spans, { site: open.site, from: open.from, to: open.seen }];
}

/**
 * Runs of time that are at most `gapMs` apart, joined; oldest first, disjoint. Input in any order;
 * overlaps (a clock that was set back) are counted once.
 */
export function joined(intervals: readonly Interval[], gapMs: number): Interval[] {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = runs.at(-1);
    if (last && from - last.to <= gapMs) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}

/** What counts as work: spans with the short glances away between them, and without any hole. */
export function worked(
  spans: readonly Interval[],
  graceMs: number,
  holes: readonly Hole[] = [],
): Interval[] {
  return without(joined(spans, graceMs), holes);
}

/** All stretches, oldest first. The person may have begun a new one anywhere. */
export function stretches(
  spans: readonly Interval[],
  { graceMs, breakMs }: Pace,
  holes: readonly Hole[] = [],
): Stretch[] {
  const begun = holes.filter(({ kind }) => kind === 'fresh').map(({ from }) => from);
  const found: { from: number; to: number; activeMs: number }[] = [];
  for (const { from, to } of worked(spans, graceMs, holes)) {
    const last = found.at(-1);
    const goesOn = last && !begun.some((fresh) => fresh >= last.to && fresh <= from);
    if (goesOn && from - last.to < breakMs) {
      last.to = to;
      last.activeMs += to - from;
    } else found.push({ from, to, activeMs: to - from });
  }
  return found;
}

/**
 * The stretch that is under way at `now` (ms since the epoch), or `null` after a real break. What was
 * recorded later than `now`, before the clock was set back, is no part of it: it made lengths negative.
 */
export function currentStretch(
  spans: readonly Interval[],
  now: number,
  pace: Pace,
  holes: readonly Hole[] = [],
): Stretch | null {
  const known = within(spans, { from: Number.NEGATIVE_INFINITY, to: now });
  const last = stretches(known, pace, holes).at(-1);
  if (!last || now - last.to >= pace.breakMs) return null;
  const begun = holes.some(({ kind, from }) => kind === 'fresh' && from >= last.to && from <= now);
  return begun ? null : last;
}

/** The parts of `intervals` that lie in `[from, to)`. */
export function within(intervals: readonly Interval[], { from, to }: Interval): Interval[] {
  return intervals
    .map((run) => ({ from: Math.max(run.from, from), to: Math.min(run.to, to) }))
    .filter((run) => run.to > run.from);
}

/** Total length, ms. `intervals` must be disjoint, as `joined` leaves them. */
export function totalMs(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}
