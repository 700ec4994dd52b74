import { type Interval, subtract } from '../../core/base/intervals';
import type { Span } from '../../core/counting/attention';
import { EXCLUSION_KINDS, type Exclusion } from '../../core/counting/exclusions';
import type { Pause } from '../../core/counting/pauses';
import type { Replacement } from '../../core/counting/replacement';
import type { RecordedDay } from './recordSchema';

/** Converts a stored day, which is in whole seconds, to the types of the core, and back. Pure. */

/** The time of a stored part. `start`: seconds since the epoch; `length`: seconds. */
export function intervalOf(start: number, length: number): Interval {
  return { from: start * 1_000, to: (start + length) * 1_000 };
}

/** A part as it is stored: its start and its length. Both ends are rounded to whole seconds. */
export function secondsOf({ from, to }: Interval): [start: number, length: number] {
  const start = seconds(from);
  return [start, seconds(to) - start];
}

export function spansOf({ sites, spans }: RecordedDay): Span[] {
  return spans.map(([site, start, length]) => ({
    site: sites[site] ?? '',
    ...intervalOf(start, length),
  }));
}

export function pausesOf({ pauses }: RecordedDay): Pause[] {
  return pauses.map(([start, length, planned]) => ({
    ...intervalOf(start, length),
    ...(planned === undefined ? {} : { plannedMs: planned * 1_000 }),
  }));
}

export function exclusionsOf({ exclusions }: RecordedDay): Exclusion[] {
  return exclusions.map(([start, length, kind]) => ({
    ...intervalOf(start, length),
    kind: EXCLUSION_KINDS[kind] ?? 'suspended',
  }));
}

/** The day with one more span. Both ends are rounded to whole seconds, so that sums do not drift. */
export function withSpan(day: RecordedDay, { site, ...span }: Span): RecordedDay {
  const [start, length] = secondsOf(span);
  if (length <= 0) return day;
  const sites = day.sites.includes(site) ? day.sites : [...day.sites, site];
  return { ...day, sites, spans: [...day.spans, [sites.indexOf(site), start, length]] };
}

/** The day with one more pause, in whole seconds. */
export function withPause(day: RecordedDay, { plannedMs, ...taken }: Pause): RecordedDay {
  const part = secondsOf(taken);
  const pause: RecordedDay['pauses'][number] =
    plannedMs === undefined ? part : [...part, seconds(plannedMs)];
  return { ...day, pauses: [...day.pauses, pause] };
}

/** The day with one more exclusion: whole seconds, and the index of its kind in `EXCLUSION_KINDS`. */
export function withExclusion(day: RecordedDay, { kind, ...left }: Exclusion): RecordedDay {
  const index = EXCLUSION_KINDS.indexOf(kind);
  return { ...day, exclusions: [...day.exclusions, [...secondsOf(left), index]] };
}

/** The day without what a replacement takes away; what it brings is added like anything else. */
export function clearRange(day: RecordedDay, replaced: Replacement): RecordedDay {
  const [from, length] = secondsOf(replaced);
  return {
    ...day,
    spans: length > 0 ? withoutTime(day.spans, intervalOf(from, length)) : day.spans,
    exclusions: day.exclusions.filter(([start]) => start < from || start > from + length),
  };
}

/** The spans without what of them lies in `gone`. */
export function withoutTime(spans: RecordedDay['spans'], gone: Interval): RecordedDay['spans'] {
  return spans.flatMap(([site, ...part]) =>
    subtract([intervalOf(...part)], [gone]).map((left): RecordedDay['spans'][number] => [
      site,
      ...secondsOf(left),
    ]),
  );
}

/** The day without the names of sites that no span points to. */
export function withoutUnusedSites(day: RecordedDay): RecordedDay {
  const pointed = new Set(day.spans.map(([site]) => site));
  const sites = day.sites.filter((_, index) => pointed.has(index));
  const indexOf = indexIn(sites);
  const spans = day.spans.map(([site, at, length]): RecordedDay['spans'][number] => [
    indexOf(day.sites[site] ?? ''),
    at,
    length,
  ]);
  return { ...day, sites, spans };
}

/** Finds the index of a host that is there, without a search through all of them for each span. */
export function indexIn(sites: readonly string[]): (host: string) => number {
  const indexes = new Map(sites.map((host, index) => [host, index]));
  return (host) => indexes.get(host) ?? 0;
}

function seconds(ms: number): number {
  return Math.round(ms / 1_000);
}
