// Properties, by fast-check. A run of the tests tries the same cases each time, so that what fails was broken by a
// change. `npm run explore` tries others, and more of them.
import * as fc from 'fast-check';

export * from 'fast-check';

/** How many times as many cases as a test asks for, each time others. Without a word, the ones of each run. */
const TIMES = Number(process.env.EXPLORE_TIMES ?? 0);
const SEED = 1;
const DEFAULT_RUNS = 100;

/** As fast-check has it; what fails says by which seed and path it is had again. */
export function assert<Case>(
  property: fc.IAsyncProperty<Case>,
  how?: fc.Parameters<Case>,
): Promise<void>;
export function assert<Case>(property: fc.IProperty<Case>, how?: fc.Parameters<Case>): void;
export function assert<Case>(
  property: fc.IRawProperty<Case>,
  how: fc.Parameters<Case> = {},
): Promise<void> | void {
  const cases =
    TIMES > 0 ? { ...how, numRuns: (how.numRuns ?? DEFAULT_RUNS) * TIMES } : { seed: SEED, ...how };
  return fc.assert(property as fc.IProperty<Case>, cases);
}
