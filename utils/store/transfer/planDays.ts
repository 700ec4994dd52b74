import * as v from 'valibot';
import { type Calendar, type DayKey, dayOf, utcDateOf } from '../../core/base/calendar';
import { DAY_MS } from '../../core/base/defaults';
import { firstAfter, type Interval, mergeIntervals, overlaps } from '../../core/base/intervals';
import { coveredTimeOf } from '../../core/history/dayShares';
import { parseOr, readParts } from '../../schemas/lenient';
import { spansOf } from '../record/recordCodec';
import { quarantineKey, recordKey } from '../record/recordDb';
import { dayTotalSchema, EMPTY_DAY, recordedDaySchema, stateSchema } from '../record/recordSchema';
import type { ImportFile } from './importSchema';
import { mergedDay, saidNoWork } from './mergeDay';

/** One key of the record; `undefined` where there is nothing. */
export type KeyChange = readonly [key: string, before: unknown, after: unknown];

/**
 * Merges the file's days of UTC into those that are here. `changes` holds every key that is written, and
 * its unchanged neighbours, whose value before and after is the same; `touched`: the person's days whose
 * spans change.
 */
export function planDays(
  { record: { days } }: ImportFile,
  here: Map<string, unknown>,
  calendar: Calendar,
) {
  const rolledUp = rolledUpHere(here, calendar).map(wholeSeconds);
  const said = daysUnder(here, 'day:').flatMap((date) => saidNoWork(dayAt(here, date)));
  const blocked = mergeIntervals([...rolledUp, ...said, ...openRun(here)], 0);
  const changes = new Map<string, KeyChange>();
  const touched = new Set<DayKey>();
  for (const [date, other] of Object.entries(days)) {
    const from = Date.parse(date);
    const near = blocked.slice(
      firstAfter(blocked, from - 1),
      firstAfter(blocked, from + DAY_MS) + 1,
    );
    const before = dayAt(here, date);
    const after = mergedDay(before, other, near);
    if (after === before) continue;
    const key = `day:${date}`;
    const stored = here.get(key);
    if (stored !== undefined && !v.is(recordedDaySchema, stored)) {
      const quarantined = quarantineKey(key);
      changes.set(quarantined, [quarantined, undefined, stored]);
    }
    changes.set(key, [key, stored, after]);
    for (const each of daysOf(after.spans, calendar)) touched.add(each);
  }
  for (const key of [...changes.keys()])
    for (const each of neighbours(key, here)) {
      if (!changes.has(each)) changes.set(each, [each, here.get(each), here.get(each)]);
    }
  return { changes: [...changes.values()], touched: [...touched] };
}

/** Neighbours are kept too: if a day is rolled up before an import is undone, its total covers parts of them. */
function neighbours(key: string, here: Map<string, unknown>): string[] {
  if (!key.startsWith('day:')) return [];
  const at = Date.parse(key.slice('day:'.length));
  const beside = [at - DAY_MS, at + DAY_MS].map((each) => recordKey('day', each));
  return beside.filter((each) => here.has(each));
}

/** The person's days that spans of one day of UTC lie in. */
export function daysOf(
  spans: readonly (readonly [number, number, number])[],
  calendar: Calendar,
): DayKey[] {
  const ends = spans.flatMap(([, from, length]) => [from, from + length]);
  if (ends.length === 0) return [];
  const [first, last] = [
    ends.reduce((a, b) => Math.min(a, b)),
    ends.reduce((a, b) => Math.max(a, b)),
  ];
  return [...new Set([dayOf(first * 1_000, calendar), dayOf(last * 1_000 - 1, calendar)])];
}

/** The open run, which belongs to this browser. */
function openRun(here: Map<string, unknown>): Interval[] {
  const openSpan = parseOr(stateSchema, here.get('state'), null)?.openSpan;
  return openSpan ? [wholeSeconds({ from: openSpan.from, to: openSpan.lastSeenAt })] : [];
}

type TotalChange = readonly [
  key: string,
  before: undefined,
  after: ImportFile['record']['totals'][string],
];

/**
 * The totals to import: those of days of which nothing is known here, since otherwise time would be counted
 * twice.
 */
export function planTotals(
  { record: { totals } }: ImportFile,
  here: Map<string, unknown>,
  calendar: Calendar,
) {
  const covered = rolledUpHere(here, calendar);
  return Object.values(totals).flatMap((total): TotalChange[] => {
    const key = `total:${total.day}`;
    if (here.has(key)) return [];
    const bounds = coveredTimeOf(total, calendar);
    if (covered.some((part) => overlaps(part, bounds))) return [];
    const dates = [-2, -1, 0, 1, 2, 3].map((more) =>
      utcDateOf(Date.parse(total.day) + more * DAY_MS),
    );
    const known = dates.some((date) =>
      spansOf(dayAt(here, date)).some((span) => overlaps(span, bounds)),
    );
    return known ? [] : [[key, undefined, total]];
  });
}

/** The time that the rolled-up days stand for which are here. */
function rolledUpHere(here: Map<string, unknown>, calendar: Calendar): Interval[] {
  return daysUnder(here, 'total:').map((day) => {
    const covers = parseOr(dayTotalSchema, here.get(`total:${day}`), null)?.covers;
    return coveredTimeOf({ day, covers }, calendar);
  });
}

function dayAt(here: Map<string, unknown>, date: string) {
  return readParts(recordedDaySchema, here.get(`day:${date}`), EMPTY_DAY);
}

function daysUnder(here: Map<string, unknown>, kind: string): string[] {
  return [...here.keys()]
    .filter((key) => key.startsWith(kind))
    .map((key) => key.slice(kind.length));
}

/** As the record keeps time, and none of it left out. */
function wholeSeconds({ from, to }: Interval): Interval {
  return { from: Math.floor(from / 1_000) * 1_000, to: Math.ceil(to / 1_000) * 1_000 };
}
