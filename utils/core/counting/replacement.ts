import { type Interval, without } from '../base/intervals';
import type { Span } from './attention';
import type { Hole } from './exclusions';

/**
 * From `from` to `to` (ms since the epoch) the record holds just these. Spans are cut at both ends;
 * a hole belongs here if it begins from `from` up to `to`, both included.
 */
export interface Replacement extends Interval {
  readonly spans: readonly Span[];
  readonly holes: readonly Hole[];
}

/** What was there before a correction; `id` names it, so that one that is told twice is made once. */
export interface Correction extends Replacement {
  readonly id: string;
}

/** Spans and holes of some time, any order. */
export interface CountedTime {
  readonly spans: readonly Span[];
  readonly holes: readonly Hole[];
}

/** The record as it is after a replacement. Source of its rules: `Replacement`. */
export function replaced({ spans, holes }: CountedTime, change: Replacement): CountedTime {
  const kept = spans.flatMap(({ site, ...run }) =>
    change.to > change.from
      ? without([run], [change]).map((part) => ({ site, ...part }))
      : [{ site, ...run }],
  );
  return {
    spans: [...kept, ...change.spans],
    holes: [...holes.filter((hole) => !belongs(hole, change)), ...change.holes],
  };
}

export function belongs({ from }: Interval, range: Interval): boolean {
  return from >= range.from && from <= range.to;
}
