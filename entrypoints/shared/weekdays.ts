import { type Weekday, weekdaysOf } from '../../utils/core/base/weekdays';
import { language } from '../../utils/i18n';

/** The seven days in the order of the person's own region, named in the shown language. */
export function ownWeekdays(): Weekday[] {
  return weekdaysOf(navigator.language, language());
}
