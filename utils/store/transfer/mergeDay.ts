import { firstAfter, type Interval, mergeIntervals, overlaps } from '../../core/base/intervals';
import { EXCLUSION_KINDS } from '../../core/counting/exclusions';
import { indexIn, intervalOf, secondsOf } from '../record/recordCodec';
import type { RecordedDay } from '../record/recordSchema';

type StoredSpan = RecordedDay['spans'][number];

/** The kinds of exclusions that the person corrected, by their stored index. */
const SAID = new Set([EXCLUSION_KINDS.indexOf('rested'), EXCLUSION_KINDS.indexOf('notWork')]);

/**
 * The day as it is here with what another copy of it adds. Spans are united by time: what was counted
 * here goes first, and no second is counted twice, in this copy or in the other. `blocked`: time into
 * which nothing is brought, in whole seconds, oldest first, disjoint. Idempotent: the same object is
 * returned if nothing is new.
 */
export function mergedDay(
  here: RecordedDay,
  other: RecordedDay,
  blocked: readonly Interval[],
): RecordedDay {
  const busy = mergeIntervals([...here.spans.map(runOf), ...blocked], 0);
  /** One that is over at once takes a second. */
  const isFree = (runs: readonly Interval[], start: number, length = 1) => {
    const part = intervalOf(start, Math.max(1, length));
    const run = runs[firstAfter(runs, part.from)];
    return !run || !overlaps(run, part);
  };
  const runs = newRuns(other.spans, busy);
  const begun = new Set(here.pauses.map(([at]) => at));
  const pauses = other.pauses.filter(([at]) => isFree(blocked, at) && !begun.has(at));
  const known = new Set(here.exclusions.map(String));
  const exclusions = other.exclusions.filter(
    (exclusion) => !known.has(String(exclusion)) && isFree(busy, exclusion[0], exclusion[1]),
  );
  if (runs.length + pauses.length + exclusions.length === 0) return here;

  const hostOf = ({ site }: { site: number }) => other.sites[site] ?? '';
  const sites = [...new Set([...here.sites, ...runs.map(hostOf)])];
  const indexOf = indexIn(sites);
  const spans = runs.map((run): StoredSpan => [indexOf(hostOf(run)), ...secondsOf(run)]);
  return {
    ...here,
    sites,
    spans: [...here.spans, ...spans].sort((a, b) => a[1] - b[1]),
    pauses: [...here.pauses, ...pauses],
    exclusions: [...here.exclusions, ...exclusions],
  };
}

/** The time of which the person said that it was no work. */
export function saidNoWork({ exclusions }: RecordedDay): Interval[] {
  return exclusions
    .filter(([, , kind]) => SAID.has(kind))
    .map(([start, length]) => intervalOf(start, length));
}

/** What of the spans lies in no busy run and in no span before it, oldest first. `busy`: oldest first, disjoint. */
export function newRuns(spans: readonly StoredSpan[], busy: readonly Interval[]) {
  const found: (Interval & { readonly site: number })[] = [];
  let first = 0;
  let done = 0;
  for (const [site, start, length] of spans.toSorted((a, b) => a[1] - b[1])) {
    const span = intervalOf(start, length);
    const { to } = span;
    let from = Math.max(span.from, done);
    while ((busy[first]?.to ?? Number.POSITIVE_INFINITY) <= from) first += 1;
    for (let at = first; from < to; at += 1) {
      const run = busy[at];
      const end = Math.min(to, run?.from ?? to);
      if (end > from) found.push({ site, from, to: end });
      from = Math.max(from, run?.to ?? to);
    }
    done = Math.max(done, to);
  }
  return found;
}

function runOf([, start, length]: StoredSpan): Interval {
  return intervalOf(start, length);
}
