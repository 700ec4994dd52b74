import { type Interval, subtract } from '../base/intervals';
import type { Span } from './attention';
import type { Exclusion } from './exclusions';

/**
 * Replaces whatever is recorded from `from` to `to`. Spans are cut at both ends;
 * an exclusion belongs here if it starts between the two, both included.
 */
export interface Replacement extends Interval {
  readonly spans: readonly Span[];
  readonly exclusions: readonly Exclusion[];
}

/** The record before a correction; `id` makes the correction idempotent. */
export interface Correction extends Replacement {
  readonly id: string;
}

/** Spans and exclusions of some time, any order. */
export interface CountedTime {
  readonly spans: readonly Span[];
  readonly exclusions: readonly Exclusion[];
}

/** The record as it is after a replacement. Source of its rules: `Replacement`. */
export function applyReplacement(
  { spans, exclusions }: CountedTime,
  change: Replacement,
): CountedTime {
  const kept = spans.flatMap(({ site, ...run }) =>
    change.to > change.from
      ? subtract([run], [change]).map((part) => ({ site, ...part }))
      : [{ site, ...run }],
  );
  return {
    spans: [...kept, ...change.spans],
    exclusions: [
      ...exclusions.filter((exclusion) => !startsIn(exclusion, change)),
      ...change.exclusions,
    ],
  };
}

/** Whether an interval starts in a range, both ends of which belong to it. */
export function startsIn({ from }: Interval, range: Interval): boolean {
  return from >= range.from && from <= range.to;
}
