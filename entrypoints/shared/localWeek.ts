import { type Weekday, weekdaysOf } from '../../utils/core/base/weekdays';
import { language, ownLocale } from '../../utils/i18n';

/** The seven days in the order of the person's own region, named in the shown language. */
export function localWeekdays(): Weekday[] {
  return weekdaysOf(ownLocale(), language());
}

/** The ISO weekday on which a week begins in the person's own region. */
export function localFirstWeekday(): number {
  return localWeekdays()[0]?.day ?? 1;
}
