import { expect, it } from 'vitest';
import { directionOf } from '../../../utils/core/direction';

it.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['he-IL', 'rtl'],
  ['en', 'ltr'],
  ['arn', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
