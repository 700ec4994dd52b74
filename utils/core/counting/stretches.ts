import type { EpochMs } from '../base/calendar';
import { DEFAULTS, MINUTE_MS, SECOND_MS } from '../base/defaults';
import { clip, type Interval, mergeIntervals, overlaps, subtract } from '../base/intervals';
import type { Settings } from '../settings/settings';
import type { OpenSpan, Span } from './attention';
import type { Exclusion, ExclusionKind } from './exclusions';
import { longestRestMs, undecidedTime } from './gaps';

/** Work without a real break: from the first span after one to the last before the next. */
export interface Stretch extends Interval {
  /** Work within it, ms. Short glances away count; gaps longer than the reading grace do not. */
  readonly activeMs: number;
}

/** How gaps are read, ms. Source: `docs/care.md`, "Shared terms". */
export interface BreakRules {
  readonly graceMs: number;
  readonly breakMs: number;
  /** With it, time in other programs may be no break. */
  readonly otherPrograms: Settings['otherPrograms'];
}

/** A spell of work this long is no stray click, ms. Source: care.md 4.1. */
export const MIN_SPELL_MS = 3 * MINUTE_MS;

/** The reading grace, which is fixed, and a real break as long as the person set it. */
export function breakRulesOf({
  realBreakMinutes,
  otherPrograms,
}: Pick<Settings, 'realBreakMinutes' | 'otherPrograms'>): BreakRules {
  return {
    otherPrograms,
    graceMs: DEFAULTS.readingGraceSeconds * SECOND_MS,
    breakMs: realBreakMinutes * MINUTE_MS,
  };
}

/** The finished spans and the open one, as far as it is known to be true. */
export function withOpenSpan(spans: readonly Span[], open: OpenSpan | null): Span[] {
  if (!open || open.lastSeenAt <= open.from) return [...spans];
  return [...spans, { site: open.site, from: open.from, to: open.lastSeenAt }];
}

/** Gaps in what was seen. What the person said is none. */
const UNSEEN: readonly ExclusionKind[] = ['suspended', 'browserClosed', 'trackingOff', 'neverIdle'];
/** Where somebody was instead. It takes nothing from the spans beside it, nor from a glance between them. */
const ELSEWHERE: readonly ExclusionKind[] = ['otherSite', 'otherProgram'];

/**
 * Work: spans with the short glances away between them, and without any exclusion. What was seen in a gap after all
 * counts: a clock that was ahead for a while leaves a gap that reaches into the days to come.
 */
export function workIntervals(
  spans: readonly Interval[],
  graceMs: number,
  exclusions: readonly Exclusion[] = [],
): Interval[] {
  const holes = exclusions
    .filter(({ kind }) => !ELSEWHERE.includes(kind))
    .flatMap((hole) =>
      UNSEEN.includes(hole.kind)
        ? subtract(
            [hole],
            spans.filter((span) => overlaps(span, hole)),
          )
        : [hole],
    );
  return subtract(mergeIntervals(spans, graceMs), holes);
}

/** All stretches, oldest first. The person may have begun a new one anywhere. */
export function stretchesIn(
  spans: readonly Interval[],
  pace: BreakRules,
  exclusions: readonly Exclusion[] = [],
): Stretch[] {
  const begun = exclusions.filter(({ kind }) => kind === 'newStretch').map(({ from }) => from);
  const undecided = undecidedTime(exclusions, pace);
  const found: { from: EpochMs; to: EpochMs; activeMs: number }[] = [];
  for (const { from, to } of workIntervals(spans, pace.graceMs, exclusions)) {
    const last = found.at(-1);
    const goesOn = last && !begun.some((fresh) => fresh >= last.to && fresh <= from);
    if (goesOn && longestRestMs({ from: last.to, to: from }, undecided) < pace.breakMs) {
      last.to = to;
      last.activeMs += to - from;
    } else found.push({ from, to, activeMs: to - from });
  }
  return found;
}

/**
 * The current stretch at `now`, or `null` after a real break. Spans
 * recorded after `now` (the clock was set back since) are left out: they gave negative lengths.
 */
export function currentStretch(
  spans: readonly Interval[],
  now: EpochMs,
  pace: BreakRules,
  exclusions: readonly Exclusion[] = [],
): Stretch | null {
  const known = clip(spans, { from: Number.NEGATIVE_INFINITY, to: now });
  const last = stretchesIn(known, pace, exclusions).at(-1);
  if (!last) return null;
  const rest = longestRestMs({ from: last.to, to: now }, undecidedTime(exclusions, pace));
  if (rest >= pace.breakMs) return null;
  const begun = exclusions.some(
    ({ kind, from }) => kind === 'newStretch' && from >= last.to && from <= now,
  );
  return begun ? null : last;
}
