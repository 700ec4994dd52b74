import { DAY_MS } from './defaults';

/** A weekday and what it is called. `day`: ISO, 1 is Monday. */
export interface Weekday {
  readonly day: number;
  readonly name: string;
}

const MONDAY = Date.UTC(2024, 0, 1);

/** Where a week begins is a fact of the region. Firefox before 153 and Node 20 do not know it. */
interface KnowsWeeks {
  getWeekInfo?(): { readonly firstDay: number };
}

/** The seven days in the order of a locale, named in a language (both BCP 47). Monday first where no one knows. */
export function weekdaysOf(locale: string, language: string): Weekday[] {
  const firstDay = (new Intl.Locale(locale) as KnowsWeeks).getWeekInfo?.().firstDay ?? 1;
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => {
    const day = ((firstDay - 1 + index) % 7) + 1;
    return { day, name: names.format(MONDAY + (day - 1) * DAY_MS) };
  });
}
