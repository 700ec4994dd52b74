import { type Calendar, type DayKey, dayBounds, type EpochMs, eveningOf } from '../base/calendar';
import { DEFAULTS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../base/defaults';
import { clip, type Interval, totalMs } from '../base/intervals';
import type { Span } from '../counting/attention';
import { longestRestMs, undecidedTime } from '../counting/gaps';
import type { CountedTime } from '../counting/replacement';
import { breakRulesOf, MIN_SPELL_MS, stretchesIn, workIntervals } from '../counting/stretches';
import type { Settings } from '../settings/settings';
import { clipToShares } from './dayShares';
import { timelineOf } from './dayTimeline';

/** What is left of a day once it is rolled up. Lengths are ms. */
export interface DayTotal {
  readonly day: DayKey;
  readonly workMs: number;
  readonly longestMs: number;
  /** First and last spell of work of three minutes or more; `null` if there was none. */
  readonly firstAt: EpochMs | null;
  readonly lastAt: EpochMs | null;
  /** Breaks of 20 minutes or more between first and last. */
  readonly longBreaks: number;
  readonly eveningMs: number;
  readonly unknownMs: number;
  /** How long counting was stopped between first and last work. */
  readonly untrackedMs: number;
  /** Work in each hour of the clock, 0 to 23; empty if it is not known. */
  readonly hours: readonly number[];
  /** By host; `''` for all private windows. */
  readonly sites: Readonly<Record<string, number>>;
  /** The time that it stands for. Absent in what was rolled up before this was kept: the day as it is cut now. */
  readonly covers?: Interval | undefined;
}

/** The totals of a whole day, or `null` if nothing was counted. `shares`: the time that counts for it, oldest first. */
export function totalOf(
  day: DayKey,
  { spans, exclusions }: CountedTime,
  settings: Pick<Settings, 'realBreakMinutes' | 'otherPrograms' | 'eveningStart'>,
  calendar: Calendar,
  shares: readonly Interval[] = [dayBounds(day, calendar)],
): DayTotal | null {
  const [covers, to] = [shares[0], shares.at(-1)?.to];
  const pace = breakRulesOf(settings);
  const work = clipToShares(workIntervals(spans, pace.graceMs, exclusions), shares);
  if (!covers || to === undefined || work.length === 0) return null;
  const spells = work.filter(({ from, to }) => to - from >= MIN_SPELL_MS);
  const state = { openSpan: null, openGap: null, stoppedAt: null, firstCountedAt: null };
  const { parts } = timelineOf(day, { spans, exclusions, state }, settings, calendar, to);
  const held = parts.filter(({ kind }) => kind === 'untracked');
  const evening = eveningOf(day, settings.eveningStart, calendar);
  return {
    day,
    workMs: totalMs(work),
    longestMs: Math.max(...stretchesIn(work, pace, exclusions).map(({ activeMs }) => activeMs)),
    firstAt: spells[0]?.from ?? null,
    lastAt: spells.at(-1)?.to ?? null,
    longBreaks: longBreaksIn(work, undecidedTime(exclusions, settings)),
    eveningMs: evening ? totalMs(clip(work, evening)) : 0,
    unknownMs: totalMs(parts.filter(({ kind }) => kind === 'unknown')),
    untrackedMs: totalMs(clip(held, { from: spells[0]?.from ?? 0, to: spells.at(-1)?.to ?? 0 })),
    hours: byHour(work, calendar),
    sites: bySite(spans, shares),
    covers: { from: covers.from, to },
  };
}

function longBreaksIn(work: readonly Interval[], undecided: readonly Interval[]): number {
  const longMs = DEFAULTS.longBreakMinutes * MINUTE_MS;
  return work.filter(({ from }, index) => {
    const before = work[index - 1];
    if (before === undefined) return false;
    return longestRestMs({ from: before.to, to: from }, undecided) >= longMs;
  }).length;
}

function byHour(work: readonly Interval[], { zone }: Calendar): number[] {
  const hours = new Array<number>(24).fill(0);
  for (const { from, to } of work) {
    for (let at = from; at < to; ) {
      const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
      // By the minute of the clock: in a few zones an hour does not begin with one of UTC.
      const next = Math.min(
        to,
        at + HOUR_MS - (local.minute * MINUTE_MS + local.second * SECOND_MS + local.millisecond),
      );
      hours[local.hour] = (hours[local.hour] ?? 0) + next - at;
      at = next;
    }
  }
  return hours;
}

function bySite(spans: readonly Span[], shares: readonly Interval[]): Record<string, number> {
  const sites: Record<string, number> = {};
  for (const { site, ...run } of spans) {
    const ms = totalMs(clipToShares([run], shares));
    if (ms > 0) sites[site] = (sites[site] ?? 0) + ms;
  }
  return sites;
}

/** A day with more untracked time than this between first and last work is partial, ms. Source: care.md 4.1. */
const MAX_UNTRACKED_MS = HOUR_MS;

/** A day with enough of it known. */
export function hasFewGaps({ untrackedMs }: { readonly untrackedMs: number }): boolean {
  return untrackedMs <= MAX_UNTRACKED_MS;
}

/** A day with so much work is an active one, ms. Source: care.md 4.1. */
export const ACTIVE_DAY_MS = 30 * MINUTE_MS;

/** Work on a rest day that is worth a word, ms. Source: care.md P5, M6. */
export const REST_DAY_WORK_MS = 30 * MINUTE_MS;

/**
 * The sum of a day without one host: its name and its share go. A sum cannot be taken apart, so the
 * first and the last work of the day stay as they are, and its hours are deleted. `null` if nothing else is left.
 */
export function totalWithoutSite(total: DayTotal, host: string): DayTotal | null {
  const { [host]: share, ...sites } = total.sites;
  if (share === undefined) return total;
  if (Object.keys(sites).length === 0) return null;
  const workMs = Math.max(0, total.workMs - share);
  return {
    ...total,
    sites,
    workMs,
    longestMs: Math.min(total.longestMs, workMs),
    eveningMs: Math.min(total.eveningMs, workMs),
    hours: [],
  };
}
