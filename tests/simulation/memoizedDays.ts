import type * as Days from '../../utils/core/base/calendar';

type Module = typeof Days;

/** Clocks change on a quarter of an hour, wherever they do. */
const QUARTER_MS = 900_000;

/**
 * The days as they are, each thing worked out once: a month has thirty days and thousands of samples, and
 * the polyfill of Temporal takes its time.
 */
export function remembered(days: Module): Module {
  const dayBounds = once(days.dayBounds);
  let last = { calendar: '', day: '', from: 0, to: 0 };
  const dates = new Map<string, string>();
  return {
    ...days,
    dayBounds,
    instantOnDay: once(days.instantOnDay),
    instantOnDate: once(days.instantOnDate),
    addDays: once(days.addDays),
    weekdayOf: once(days.weekdayOf),
    dayOf: (at, calendar) => {
      const name = nameOf(calendar);
      if (at < last.from || at >= last.to || last.calendar !== name) {
        const day = days.dayOf(at, calendar);
        last = { calendar: name, day, ...dayBounds(day, calendar) };
      }
      return last.day;
    },
    dateOf: (at, calendar) => {
      const key = `${Math.floor(at / QUARTER_MS)} ${calendar.zone}`;
      const known = dates.get(key) ?? days.dateOf(at, calendar);
      dates.set(key, known);
      return known;
    },
  };
}

function once<A extends readonly unknown[], R>(work: (...given: A) => R): (...given: A) => R {
  const known = new Map<string, R>();
  return (...given) => {
    const key = given
      .map((each) => (typeof each === 'object' ? nameOf(each as object) : each))
      .join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(...given);
    known.set(key, made);
    return made;
  };
}

function nameOf(calendar: object): string {
  return Object.values(calendar).join(' ');
}
