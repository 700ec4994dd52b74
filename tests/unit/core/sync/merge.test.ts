import { describe, expect, it } from 'vitest';
import {
  isLaterRegister,
  isSameRegister,
  type KnownRegisters,
  mergeRegisters,
} from '../../../../utils/core/sync/merge';
import * as fc from '../../../property';

const register = fc.record({
  value: fc.constantFrom<unknown>(1, 2, null, { a: 1, b: 2 }, { b: 2, a: 1 }),
  updatedAt: fc.nat(2),
  deviceId: fc.constantFrom('a', 'b'),
});
const known: fc.Arbitrary<KnownRegisters> = fc.dictionary(fc.constantFrom('x', 'y', 'z'), register);

describe('what is known on two devices', () => {
  it('has one that is later of any two that differ, the same one from both sides', () => {
    fc.assert(
      fc.property(register, register, (a, b) => {
        expect(isLaterRegister(a, b)).toBe(!isSameRegister(a, b) && !isLaterRegister(b, a));
      }),
    );
  });

  it('is merged to the same in whatever order it comes, and however often', () => {
    fc.assert(
      fc.property(known, known, known, (a, b, c) => {
        const all = mergeRegisters(mergeRegisters(a, b), c);
        expect(mergeRegisters(c, mergeRegisters(b, a))).toEqual(all);
        expect(mergeRegisters(mergeRegisters(b, c), mergeRegisters(a, b))).toEqual(all);
        expect(mergeRegisters(all, b)).toBe(all);
      }),
    );
  });
});
