import type { Calendar } from '../core/base/calendar';
import { browser } from './browser';

declare global {
  /** True in the build that tests drive, where a stored offset moves the clock. */
  const __TEST_CLOCK__: boolean;
}

/** Now, ms since the epoch. The only place that asks. */
export async function now(): Promise<number> {
  if (!__TEST_CLOCK__) return browserNow();
  const stored = await browser.storage.local.get('testClockOffsetMs');
  return browserNow() + Number(stored.testClockOffsetMs ?? 0);
}

/** The browser's own clock, which its alarms go by. Ms since the epoch. */
export function browserNow(): number {
  return Date.now();
}

/**
 * The calendar by which the person's days are cut: where they are, from the start that they chose. Where the device
 * does not tell its zone, days are those of UTC.
 */
export function localCalendar({ dayStart }: Pick<Calendar, 'dayStart'>): Calendar {
  return { zone: localZone() ?? 'UTC', dayStart };
}

/** The person's IANA time zone; `null` where it is not known. */
export function localZone(): string | null {
  try {
    const zone = Temporal.Now.timeZoneId();
    // Some Linux systems tell none: Chromium then names one (`Etc/Unknown`) that it does not take itself.
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return zone;
  } catch {
    return null;
  }
}
