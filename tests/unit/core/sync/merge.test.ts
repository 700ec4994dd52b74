import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLater, isSame, type Known, merged } from '../../../../utils/core/sync/merge';

const register = fc.record({
  is: fc.constantFrom<unknown>(1, 2, null, { a: 1, b: 2 }, { b: 2, a: 1 }),
  at: fc.nat(2),
  by: fc.constantFrom('a', 'b'),
});
const known: fc.Arbitrary<Known> = fc.dictionary(fc.constantFrom('x', 'y', 'z'), register);

describe('what is known on two machines', () => {
  it('has one that is later of any two that differ, the same one from both sides', () => {
    fc.assert(
      fc.property(register, register, (a, b) => {
        expect(isLater(a, b)).toBe(!isSame(a, b) && !isLater(b, a));
      }),
    );
  });

  it('is merged to the same in whatever order it comes, and however often', () => {
    fc.assert(
      fc.property(known, known, known, (a, b, c) => {
        const all = merged(merged(a, b), c);
        expect(merged(c, merged(b, a))).toEqual(all);
        expect(merged(merged(b, c), merged(a, b))).toEqual(all);
        expect(merged(all, b)).toBe(all);
      }),
    );
  });
});
