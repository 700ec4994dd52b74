import { MINUTE_MS } from '../../utils/core/base/defaults';
import { isFewMinutes } from '../../utils/core/base/rounding';
import type { WeekDay } from '../../utils/core/history/week';
import { formatRoundedDuration, formatTime } from '../../utils/format';
import { joinSentences, t } from '../../utils/i18n';

/**
 * A day in whole sentences: all that its picture shows, in rounded words, or without any figure.
 * `zone`: IANA.
 */
export function describeDay(day: WeekDay, zone: string, numbers: boolean): string {
  if (day.before) return t('week.day.before');
  return joinSentences([
    amount(day, numbers),
    ...(numbers ? longest(day) : []),
    ...pauses(day),
    ...(day.rest ? [t('week.day.rest')] : []),
    ...(day.clockMoved ? [t('week.day.clock')] : []),
    ...closed(day, zone, numbers),
  ]);
}

/** The minutes that the person's other devices counted on a day. They are never part of the day's own time. */
export function describeOtherDevices(minutes: number): string {
  const ms = minutes * MINUTE_MS;
  return isFewMinutes(ms)
    ? t('week.day.otherDevicesFew')
    : t('week.day.otherDevices', [formatRoundedDuration(ms)]);
}

function amount({ workMs, inEvening, today }: WeekDay, numbers: boolean): string {
  if (workMs === 0) return t(today ? 'week.day.nothingSoFar' : 'week.day.nothing');
  if (!numbers) return t(`week.day.time.${inEvening}`);
  if (isFewMinutes(workMs)) return t(`week.day.few.${inEvening}`);
  return t(`week.day.about.${inEvening}`, [formatRoundedDuration(workMs)]);
}

/** Left out if it says nothing new: a single stretch is the day's whole time. */
function longest({ workMs, longestMs }: WeekDay): string[] {
  const length = formatRoundedDuration(longestMs);
  if (isFewMinutes(longestMs) || length === formatRoundedDuration(workMs)) return [];
  return [t('week.day.longest', [length])];
}

/** One or more, never how many: pauses are not for counting (care.md N6). */
function pauses({ pauses: { length } }: WeekDay): string[] {
  if (length === 0) return [];
  return [t(length === 1 ? 'week.day.pause' : 'week.day.pauses')];
}

function closed({ closedAt }: WeekDay, zone: string, numbers: boolean): string[] {
  if (closedAt === null) return [];
  return [numbers ? t('week.day.closedAt', [formatTime(closedAt, zone)]) : t('week.day.closed')];
}
