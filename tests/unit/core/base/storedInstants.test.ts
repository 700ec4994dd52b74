import { expect, it } from 'vitest';
import { isAhead, isWithin } from '../../../../utils/core/base/storedInstants';

const NOW = Date.UTC(2026, 11, 7, 9);
const HOUR = 3_600_000;

it.each([
  ['never', null, false],
  ['now', NOW, true],
  ['a moment less than the length ago', NOW - HOUR + 1, true],
  ['the length ago', NOW - HOUR, false],
  ['ahead: it is worth nothing', NOW + 1, false],
] as const)('"since" %s', (_, since, holds) => {
  expect(isWithin(since, HOUR, NOW)).toBe(holds);
});

it.each([
  ['never', null, false],
  ['now', NOW, false],
  ['as far off as it is long', NOW + HOUR, true],
  ['further, after summer time was set by hand', NOW + 2 * HOUR, true],
  ['further off than it can be', NOW + 2 * HOUR + 1, false],
] as const)('"until" %s', (_, until, holds) => {
  expect(isAhead(until, HOUR, NOW)).toBe(holds);
});
