import { expect, it } from 'vitest';
import { directionOf } from '../../../../utils/core/base/textDirection';

it.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['he-IL', 'rtl'],
  ['en', 'ltr'],
  ['arn', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
