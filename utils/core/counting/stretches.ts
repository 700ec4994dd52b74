import { DEFAULTS, MINUTE_MS, SECOND_MS } from '../base/defaults';
import { type Interval, joined, within, without } from '../base/intervals';
import type { Settings } from '../settings/settings';
import type { OpenSpan, Span } from './attention';
import type { Hole } from './exclusions';

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
