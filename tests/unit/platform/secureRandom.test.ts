import { expect, it } from 'vitest';
import { CHANCE_OF_A_NUDGE } from '../../../utils/core/nudging/trial/decisionPoint';
import { secureRandom } from '../../../utils/platform/secureRandom';

it('sends about as many notes as it holds out', () => {
  const draws = Array.from({ length: 10_000 }, secureRandom);
  const sent = draws.filter((drawn) => drawn < CHANCE_OF_A_NUDGE).length;
  // Six standard deviations to either side: chance goes beyond them twice in 1,000,000,000 runs.
  expect(Math.abs(sent - 5_000)).toBeLessThan(6 * 50);
  expect(draws.every((drawn) => drawn >= 0 && drawn < 1)).toBe(true);
  expect(new Set(draws).size).toBeGreaterThan(9_990);
});
