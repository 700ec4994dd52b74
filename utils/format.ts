import type { DayKey, EpochMs } from './core/base/calendar';
import { type RoundedDuration, roundDuration } from './core/base/rounding';
import { formatLocale, language, t } from './i18n';

/** "50 minutes", "2 hours", "1 hour, 15 minutes", or "a few minutes": by `Intl`, in the shown language. */
export function formatDuration({ hours, minutes }: RoundedDuration): string {
  const parts = [
    ...(hours > 0 ? [formatCount(hours, 'hour')] : []),
    ...(minutes > 0 ? [formatCount(minutes, 'minute')] : []),
  ];
  if (parts.length === 0) return t('app.fewMinutes');
  return new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(parts);
}

/** A duration in ms, rounded as far as it may be shown (care.md N2): "50 minutes", "a few minutes". */
export function formatRoundedDuration(ms: number): string {
  return formatDuration(roundDuration(ms));
}

/** Whole minutes, exactly: "1 hour, 15 minutes". */
export function formatMinutes(minutes: number): string {
  return formatDuration({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** "duty, worry, interest": things after one another, as the shown language sets them apart. */
export function formatList(things: readonly string[]): string {
  // Korean has no word for it but that of offices, in each of the styles.
  if (language() === 'ko') return things.join(', ');
  return new Intl.ListFormat(language(), { type: 'conjunction', style: 'narrow' }).format(things);
}

/** "35 days": a count with its unit. */
export function formatCount(value: number, unit: 'hour' | 'minute' | 'day'): string {
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(
    value,
  );
}

/** A clock time in the person's own hours: "15:15" or "3:15 PM". */
export function formatTime(at: EpochMs, timeZone: string): string {
  const { hourCycle } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
  return new Intl.DateTimeFormat(formatLocale(), {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle,
    timeZone,
  }).format(at);
}

/** The date of an instant, in the person's own format and where they are: "16 Nov". */
export function formatInstant(at: EpochMs): string {
  return new Intl.DateTimeFormat(formatLocale(), { month: 'short', day: 'numeric' }).format(at);
}

/** A date in the person's own format, where that is in the shown language: "Nov 16" or "16 Nov". */
export function formatDate(day: DayKey, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(formatLocale(), { ...parts, timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}
