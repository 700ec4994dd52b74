import * as v from 'valibot';
import { expect } from 'vitest';
import { stateSchema } from '../../utils/store/record/recordSchema';
import type { Enough, Stores } from './enough';
import { until } from './harness/until';
import { spansIn } from './scenes';

/** Holds the instants in the record against those at which things really happened. */
export interface Witness {
  /** The clock that the record goes by, ms since the epoch. */
  clock(): number;
  /**
   * Does what brings `site` to the front (`null`: no work site), waits until the record has it, and
   * expects that what was there before ended, and that this began, within a second of its being done; `late`: within
   * so many ms.
   */
  sees(site: string | null, doing: () => Promise<unknown>, late?: number): Promise<void>;
  /** Does what changes nothing: the open span goes on through it. */
  staysTrue(doing: () => Promise<unknown>): Promise<void>;
}

/** The most that the record may be late, ms. */
const LATE_MS = 1_000;
/** Finished spans are stored in whole seconds. */
const ROUNDING_MS = 500;

export async function createWitness(
  enough: Pick<Enough, 'stores' | 'jump' | 'send'>,
): Promise<Witness> {
  const { local } = await enough.stores();
  let offset = Number(local.testClockOffsetMs);
  const clock = () => Date.now() + offset;
  /** Six seconds pass, so that every span is long enough to be stored. */
  const stay = async () => {
    await enough.jump(0.1);
    offset += 6_000;
  };
  return {
    clock,
    sees: async (site, doing, late = LATE_MS) => {
      const was = openIn(await enough.stores());
      await stay();
      const before = clock();
      await doing();
      // A busy machine is late with everything: it is done once a page of ours is answered after it.
      await enough.stores();
      const after = clock();
      const spans = await until(
        async () => {
          const stores = await enough.stores();
          const open = openIn(stores);
          const there = site === null ? !open : open?.site === site && open.from >= before;
          return there && spansIn(stores);
        },
        `${site ?? 'no site'} to be what is recorded`,
      );
      const began = site === null ? undefined : spans.pop();
      if (began) {
        expect(began.from - after, 'ms from the change to the begin').toBeLessThan(late);
      }
      if (was) {
        const ended = spans.pop();
        expect(ended?.site).toBe(was.site);
        const at = ended?.to ?? 0;
        expect(at - before, 'ms to the end').toBeGreaterThanOrEqual(-ROUNDING_MS);
        expect(at - after, 'ms from the change to the end').toBeLessThan(late + ROUNDING_MS);
      }
    },
    staysTrue: async (doing) => {
      const was = openIn(await enough.stores());
      await stay();
      await doing();
      await enough.send('getStatus', {});
      const is = openIn(await enough.stores());
      expect([is?.site, is?.from]).toEqual([was?.site, was?.from]);
    },
  };
}

function openIn({ record }: Stores) {
  return v.parse(stateSchema, record.state).openSpan;
}
