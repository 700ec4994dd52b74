import type { Interval } from '../../utils/core/base/intervals';
import type { Span } from '../../utils/core/counting/attention';
import { allowedSeconds, type Compared, compare, spansIn } from './scenes';
import { type Alone, startAlone } from './standaloneBrowser';

export const SITES = ['alpha.test', 'beta.test', 'gamma.test'];
/** A site that nobody chose. */
export const OTHER = 'other.test';

/** Enough as it is installed, whose record is held against the truth. */
export interface Truth extends Alone {
  recorded(): Promise<Span[]>;
  /** The sites, or the total, that are further off than was promised. `range`: all that was played. */
  wrong(played: readonly Span[], range?: Interval): Promise<Compared[]>;
}

export async function startTruth(): Promise<Truth> {
  const alone = await startAlone(SITES);
  const recorded = async () => spansIn(await alone.stores());
  return {
    ...alone,
    recorded,
    wrong: async (played, range = timeRangeOf(played)) => {
      const rows = compare(played, await recorded(), SITES, range);
      return rows.filter((row) => Math.abs(row.off) > allowedSeconds(row.truth));
    },
  };
}

export const timeRangeOf = (played: readonly Span[]): Interval => ({
  from: played[0]?.from ?? 0,
  to: played.at(-1)?.to ?? 0,
});
