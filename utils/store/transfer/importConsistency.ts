import type { EpochMs } from '../../core/base/calendar';
import { DAY_MS, HOUR_MS } from '../../core/base/defaults';
import { OTHER_PROGRAMS } from '../../core/settings/otherPrograms';
import { readSite } from '../../core/settings/sites';
import type { RecordedDay } from '../record/recordSchema';
import type { ImportFile } from './importSchema';

/** Our choice: a span every 17 seconds, all day and all night. */
const MOST_A_DAY = 5_000;

/** Longer than any day, ms: one on which the clock is put back has 25 hours. */
const LONGEST_DAY_MS = 26 * HOUR_MS;

/** Whether everything lies under its own day, and no entry is there twice. */
export function isConsistent({ record, journal }: ImportFile): boolean {
  const { days, totals, nudges, pages } = record;
  const under = (date: string, at: EpochMs) =>
    Math.floor(at / DAY_MS) * DAY_MS === Date.parse(date);
  return (
    Object.entries(days).every(([date, day]) => isConsistentDay(date, day)) &&
    Object.entries(totals).every(
      ([date, { day, workMs, firstAt, lastAt, sites, covers }]) =>
        day === date &&
        Object.keys(sites).length <= MOST_A_DAY &&
        Object.keys(sites).every(isHostOrPrivate) &&
        workMs <= LONGEST_DAY_MS &&
        (!covers || covers.from < covers.to) &&
        [firstAt, lastAt, covers?.from ?? null, covers?.to ?? null].every(
          (at) => at === null || Math.abs(at - Date.parse(date)) <= 4 * DAY_MS,
        ),
    ) &&
    Object.entries(nudges).every(([date, all]) => all.every(({ at }) => under(date, at))) &&
    Object.entries(pages).every(([date, all]) => all.every(({ from }) => under(date, from))) &&
    new Set(journal.map(({ id }) => id)).size === journal.length
  );
}

function isConsistentDay(date: string, { sites, spans, pauses, exclusions }: RecordedDay): boolean {
  const from = Date.parse(date) / 1_000;
  const to = from + DAY_MS / 1_000;
  // Ends are rounded, so what begins in the last half second begins with the next day.
  const begins = (at: EpochMs) => at >= from && at <= to;
  return (
    [sites, spans, pauses, exclusions].every(({ length }) => length <= MOST_A_DAY) &&
    sites.every(isHostOrPrivate) &&
    spans.every(([, at, length]) => begins(at) && length > 0 && at + length <= to) &&
    [...pauses, ...exclusions].every(([at]) => begins(at))
  );
}

/** A host as the record holds it; an empty text stands for private windows, a star for other programs. */
function isHostOrPrivate(host: string): boolean {
  return host === '' || host === OTHER_PROGRAMS || readSite(host)?.host === host;
}

/** The latest instant that tells of something past. */
export function latestOf({ record, journal, exportedAt }: ImportFile): EpochMs {
  const { days, totals, nudges, pages, state, questionsShown, findingsShown } = record;
  const seconds = Object.values(days).flatMap(({ spans, pauses, exclusions }) => [
    ...spans.map(([, at, length]) => at + length),
    ...[...pauses, ...exclusions].map(([at, length]) => at + length),
  ]);
  const times = [
    Date.parse(exportedAt),
    state?.firstCountedAt ?? 0,
    ...seconds.map((at) => at * 1_000),
    ...Object.keys({ ...days, ...totals }).map(Date.parse),
    ...Object.values(totals).flatMap(({ firstAt, lastAt }) => [firstAt ?? 0, lastAt ?? 0]),
    ...Object.values(nudges).flatMap((all) => all.flatMap(({ at, endedAt }) => [at, endedAt ?? 0])),
    ...Object.values(pages).flatMap((all) => all.map(({ to }) => to)),
    ...Object.values({ ...questionsShown, ...findingsShown }),
    ...journal.flatMap(({ at, stretch }) => [at, stretch ?? 0]),
  ];
  return times.reduce((latest, at) => Math.max(latest, at), 0);
}
