import { type Interval, subtract } from '../base/intervals';
import type { Span } from './attention';
import type { Exclusion } from './exclusions';

/**
 * From `from` to `to` (ms since the epoch) the record holds just these. Spans are cut at both ends;
 * an exclusion belongs here if it begins from `from` up to `to`, both included.
 */
export interface Replacement extends Interval {
  readonly spans: readonly Span[];
  readonly exclusions: readonly Exclusion[];
}

/** What was there before a correction; `id` makes it idempotent. */
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

export function startsIn({ from }: Interval, range: Interval): boolean {
  return from >= range.from && from <= range.to;
}
