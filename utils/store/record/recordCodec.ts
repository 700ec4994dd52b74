import { subtract } from '../../core/base/intervals';
import type { Span } from '../../core/counting/attention';
import { EXCLUSION_KINDS, type Exclusion } from '../../core/counting/exclusions';
import type { Pause } from '../../core/counting/pauses';
import type { Replacement } from '../../core/counting/replacement';
import type { RecordedDay } from './recordSchema';

/** Converts a stored day to the types of the core, and back. Pure. */

export function spansOf({ sites, spans }: RecordedDay): Span[] {
  return spans.map(([site, start, length]) => ({
    site: sites[site] ?? '',
    from: start * 1_000,
    to: (start + length) * 1_000,
  }));
}

export function pausesOf({ pauses }: RecordedDay): Pause[] {
  return pauses.map(([start, length, planned]) => ({
    from: start * 1_000,
    to: (start + length) * 1_000,
    ...(planned === undefined ? {} : { plannedMs: planned * 1_000 }),
  }));
}

export function exclusionsOf({ exclusions }: RecordedDay): Exclusion[] {
  return exclusions.map(([start, length, kind]) => ({
    from: start * 1_000,
    to: (start + length) * 1_000,
    kind: EXCLUSION_KINDS[kind] ?? 'suspended',
  }));
}

/** The day with one more span. Both ends are rounded to whole seconds, so that sums do not drift. */
export function withSpan(day: RecordedDay, { site, from, to }: Span): RecordedDay {
  const start = seconds(from);
  const length = seconds(to) - start;
  if (length <= 0) return day;
  const sites = day.sites.includes(site) ? day.sites : [...day.sites, site];
  return { ...day, sites, spans: [...day.spans, [sites.indexOf(site), start, length]] };
}

export function withPause(day: RecordedDay, { from, to, plannedMs }: Pause): RecordedDay {
  const start = seconds(from);
  const length = seconds(to) - start;
  const pause: RecordedDay['pauses'][number] =
    plannedMs === undefined ? [start, length] : [start, length, seconds(plannedMs)];
  return { ...day, pauses: [...day.pauses, pause] };
}

export function withExclusion(day: RecordedDay, { from, to, kind }: Exclusion): RecordedDay {
  const start = seconds(from);
  const index = EXCLUSION_KINDS.indexOf(kind);
  return { ...day, exclusions: [...day.exclusions, [start, seconds(to) - start, index]] };
}

/** The day without what a replacement takes away; what it brings is added like anything else. */
export function clearRange(day: RecordedDay, { from, to }: Replacement): RecordedDay {
  const start = seconds(from);
  const end = seconds(to);
  const range: Exclusion = { from: start, to: end, kind: 'notWork' };
  const cut = ([site, at, length]: RecordedDay['spans'][number]): RecordedDay['spans'] =>
    end > start
      ? subtract([{ from: at, to: at + length }], [range]).map((run) => [
          site,
          run.from,
          run.to - run.from,
        ])
      : [[site, at, length]];
  return {
    ...day,
    spans: day.spans.flatMap(cut),
    exclusions: day.exclusions.filter(([at]) => at < start || at > end),
  };
}

/** The day without the names of sites that no span points to. */
export function withoutUnusedSites(day: RecordedDay): RecordedDay {
  const used = day.sites.filter((_, index) => day.spans.some(([site]) => site === index));
  const spans = day.spans.map(([site, at, length]): RecordedDay['spans'][number] => [
    used.indexOf(day.sites[site] ?? ''),
    at,
    length,
  ]);
  return { ...day, sites: used, spans };
}

function seconds(ms: number): number {
  return Math.round(ms / 1_000);
}
