/** The zone that the tests run in. `vitest.config.ts` runs them in several. */
export const HERE = Temporal.Now.timeZoneId();

/** A change of the clock. */
export interface ClockChange {
  /** ms since the epoch. */
  readonly at: number;
  /** The hour that is missing or doubled, `[from, to)` on the clock, by the date it lies on. */
  readonly date: string;
  readonly from: string;
  readonly to: string;
  /** How far the clock is put forward, ms; below zero if it is put back. */
  readonly forwardMs: number;
}

/** The next hour that the clock of a zone skips (`missing`) or shows twice (`doubled`), from 2026 on. */
export function clockChange(kind: 'missing' | 'doubled', zone = HERE): ClockChange {
  let at = Temporal.Instant.from('2026-01-01T00:00Z').toZonedDateTimeISO(zone);
  for (let tries = 0; tries < 4; tries += 1) {
    const next = at.getTimeZoneTransition('next');
    if (!next) break;
    const before = next.subtract({ nanoseconds: 1 });
    const forwardMs = (next.offsetNanoseconds - before.offsetNanoseconds) / 1e6;
    const last = before.toPlainDateTime().add({ nanoseconds: 1 });
    const first = next.toPlainDateTime();
    const [from, to] = kind === 'missing' ? [last, first] : [first, last];
    if (forwardMs > 0 === (kind === 'missing')) {
      const [date, minute] = from.toString({ smallestUnit: 'minute' }).split('T') as [
        string,
        string,
      ];
      return { at: next.epochMilliseconds, date, from: minute, to: clock(to), forwardMs };
    }
    at = next;
  }
  throw new Error(`The clock of ${zone} has no ${kind} hour.`);
}

const clock = (time: Temporal.PlainDateTime) =>
  time.toPlainTime().toString({ smallestUnit: 'minute' });
