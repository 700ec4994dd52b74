import { type Interval, mergeIntervals, overlaps } from '../../core/base/intervals';
import { EXCLUSION_KINDS } from '../../core/counting/exclusions';
import { intervalOf, secondsOf } from '../record/recordCodec';
import type { RecordedDay } from '../record/recordSchema';

type StoredSpan = RecordedDay['spans'][number];

/** The kinds of exclusions that the person corrected, by their stored index. */
const SAID = new Set([EXCLUSION_KINDS.indexOf('rested'), EXCLUSION_KINDS.indexOf('notWork')]);

/**
 * The day as it is here with what another copy of it adds. Spans are united by time: what was counted
 * here goes first, and no second is counted twice, in this copy or in the other. `blocked`: time into
 * which nothing is brought, in whole seconds. Idempotent: the same object is
 * returned if nothing is new.
 */
export function mergedDay(
  here: RecordedDay,
  other: RecordedDay,
  blocked: readonly Interval[],
): RecordedDay {
  const busy = mergeIntervals([...here.spans.map(runOf), ...blocked], 0);
  /** One that is over at once takes a second. */
  const isBusy = (start: number, length: number) =>
    busy.some((run) => overlaps(run, intervalOf(start, Math.max(1, length))));
  const isBlocked = (start: number) => blocked.some((run) => overlaps(run, intervalOf(start, 1)));

  const added = new Map<string, Interval[]>();
  for (const { site, ...run } of newRuns(other.spans, busy)) {
    const host = other.sites[site] ?? '';
    added.set(host, [...(added.get(host) ?? []), run]);
  }
  const pauses = other.pauses.filter(
    ([at]) => !isBlocked(at) && !here.pauses.some(([known]) => known === at),
  );
  const known = new Set(here.exclusions.map(String));
  const exclusions = other.exclusions.filter(
    (exclusion) => !known.has(String(exclusion)) && !isBusy(exclusion[0], exclusion[1]),
  );
  if (added.size + pauses.length + exclusions.length === 0) return here;

  const sites = [...new Set([...here.sites, ...added.keys()])];
  const spans = [...added].flatMap(([host, runs]) =>
    runs.map((run): StoredSpan => [sites.indexOf(host), ...secondsOf(run)]),
  );
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
function newRuns(spans: readonly StoredSpan[], busy: readonly Interval[]) {
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
