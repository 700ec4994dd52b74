import { expect, it } from 'vitest';
import { weekdaysOf } from '../../../../utils/core/base/weekdays';

it('names the seven days by their ISO number, whatever the zone', () => {
  const days = Object.fromEntries(weekdaysOf('en-GB', 'en').map(({ day, name }) => [day, name]));
  expect(days).toEqual({
    1: 'Monday',
    2: 'Tuesday',
    3: 'Wednesday',
    4: 'Thursday',
    5: 'Friday',
    6: 'Saturday',
    7: 'Sunday',
  });
});

it.each(['en-US', 'de-DE', 'ar-EG', 'he'])('gives %s each day once', (locale) => {
  const days = weekdaysOf(locale, 'en').map(({ day }) => day);
  expect(days.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it('begins a week where the locale does, or on Monday where no one knows', () => {
  const knows = 'getWeekInfo' in Intl.Locale.prototype;
  expect(weekdaysOf('de-DE', 'en')[0]?.day).toBe(1);
  expect(weekdaysOf('en-US', 'en')[0]?.day).toBe(knows ? 7 : 1);
});

it('names them in the shown language, whatever the region', () => {
  expect(weekdaysOf('cs-CZ', 'pl')[0]?.name).toBe('poniedziałek');
});
