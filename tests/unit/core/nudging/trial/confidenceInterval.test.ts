import { describe, expect, it } from 'vitest';
import { newcombe, wilson } from '../../../../../utils/core/nudging/trial/confidenceInterval';
import * as fc from '../../../../property';

/** Published to four decimals, with the quantile 1.95996 in place of 1.96: one step of the last place. */
const isPublished = (own: number, published: number) =>
  expect(Math.abs(own - published), `${own} for ${published}`).toBeLessThan(0.0001);

describe("Wilson's interval", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857-872, Table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is as published', (breaks, moments, low, high) => {
    const [ownLow, ownHigh] = wilson({ breaks, points: moments });
    isPublished(ownLow, low);
    isPublished(ownHigh, high);
  });
});

describe("Newcombe's interval", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873-890, Table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i in %i against %i in %i is as published', (k1, n1, k0, n0, low, high) => {
    const own = newcombe({
      sent: { breaks: k1, points: n1 },
      withheld: { breaks: k0, points: n0 },
    });
    expect(own.difference).toBeCloseTo(k1 / n1 - k0 / n0, 10);
    isPublished(own.low, low);
    isPublished(own.high, high);
  });

  const side = fc
    .tuple(fc.integer({ min: 1, max: 480 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([points, share]) => ({ points, breaks: Math.round(points * share) }));

  it('holds its difference, stays within the possible, and turns round with its sides', () => {
    fc.assert(
      fc.property(side, side, (sent, held) => {
        const own = newcombe({ sent, withheld: held });
        const turned = newcombe({ sent: held, withheld: sent });
        expect(own.low).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(own.high).toBeLessThanOrEqual(1 + 1e-9);
        expect(own.low).toBeLessThanOrEqual(own.difference);
        expect(own.high).toBeGreaterThanOrEqual(own.difference);
        expect(turned.low).toBeCloseTo(-own.high, 10);
      }),
    );
  });
});
