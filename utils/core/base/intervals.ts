import type { EpochMs } from './calendar';

/** A run of time `[from, to)`. */
export interface Interval {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/**
 * Runs of time that are at most `gapMs` apart, joined; oldest first, disjoint. Input in any order;
 * overlaps (a clock that was set back) are counted once.
 */
export function mergeIntervals(intervals: readonly Interval[], gapMs: number): Interval[] {
  const runs: { from: EpochMs; to: EpochMs }[] = [];
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = runs.at(-1);
    if (last && from - last.to <= gapMs) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}

/** The place of the first run that ends after `at`, or their number. `runs`: oldest first, disjoint. */
export function firstAfter(runs: readonly Interval[], at: EpochMs): number {
  let [first, end] = [0, runs.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((runs[middle]?.to ?? 0) > at) end = middle;
    else first = middle + 1;
  }
  return first;
}

/** The parts of `intervals` that lie in `[from, to)`. */
export function clip(intervals: readonly Interval[], { from, to }: Interval): Interval[] {
  return intervals
    .map((run) => ({ from: Math.max(run.from, from), to: Math.min(run.to, to) }))
    .filter((run) => run.to > run.from);
}

/** Total length, ms. `intervals` must be disjoint, as `joined` leaves them. */
export function totalMs(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** `runs` minus `others`. One of zero length splits a run. */
export function subtract(runs: readonly Interval[], others: readonly Interval[]): Interval[] {
  return others.reduce<Interval[]>(
    (left, other) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, other.from) },
          { from: Math.max(from, other.to), to },
        ].filter((part) => part.to > part.from),
      ),
    [...runs],
  );
}

/** Whether the two share any time; touching ends do not count. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && a.to > b.from;
}
