import type { Calendar } from '../../utils/core/base/calendar';
import { type Weekday, weekdaysOf } from '../../utils/core/base/weekdays';
import type { Settings } from '../../utils/core/settings/settings';
import { language, ownLocale } from '../../utils/i18n';
import { zone } from '../../utils/platform/clock';

/** The calendar by which the person's days are cut: where they are, from the start that they chose. */
export function localCalendar({ dayStart }: Pick<Settings, 'dayStart'>): Calendar {
  return { zone: zone(), dayStart };
}

/** The seven days in the order of the person's own region, named in the shown language. */
export function localWeekdays(): Weekday[] {
  return weekdaysOf(ownLocale(), language());
}

/** The ISO weekday on which a week begins in the person's own region. */
export function localFirstWeekday(): number {
  return localWeekdays()[0]?.day ?? 1;
}
