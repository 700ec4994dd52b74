import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DAY, type RecordedDay } from '../../../../utils/store/record/recordSchema';
import { mergedDay } from '../../../../utils/store/transfer/mergeDay';

const day = (more: Partial<RecordedDay>): RecordedDay => ({ ...EMPTY_DAY, ...more });

const someDay = fc
  .array(fc.tuple(fc.nat(1), fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 6 })
  .map((spans) => day({ sites: ['a.test', 'b.test'], spans }));
const soundDay = someDay.map((each) => mergedDay(EMPTY_DAY, each, []));

/** The host that each second was counted on. */
function told({ sites, spans }: RecordedDay): Map<number, string> {
  const seconds = new Map<number, string>();
  for (const [site, from, length] of spans) {
    for (let at = from; at < from + length; at += 1) {
      expect(seconds.has(at), `second ${at} is counted twice`).toBe(false);
      seconds.set(at, sites[site] ?? 'none');
    }
  }
  return seconds;
}

describe('mergedDay', () => {
  it('unites by the second: what is here goes first, and none is counted twice', () => {
    fc.assert(
      fc.property(soundDay, someDay, (here, other) => {
        const [merged, was] = [told(mergedDay(here, other, [])), told(here)];
        for (const [at, host] of was) expect(merged.get(at)).toBe(host);
        const covered = other.spans.flatMap(([, from, length]) =>
          Array.from({ length }, (_, index) => from + index),
        );
        expect(new Set(merged.keys())).toEqual(new Set([...was.keys(), ...covered]));
      }),
      { numRuns: 500 },
    );
  });

  it('merges once what is merged twice', () => {
    fc.assert(
      fc.property(soundDay, someDay, (here, other) => {
        const once = mergedDay(here, other, []);
        expect(mergedDay(once, other, [])).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, Partial<RecordedDay>, Partial<RecordedDay>, Partial<RecordedDay> | null]>([
    [
      'brings a span of a new site',
      {},
      { sites: ['a.test'], spans: [[0, 10, 5]] },
      { sites: ['a.test'], spans: [[0, 10, 5]] },
    ],
    [
      'brings what lies around a span that is here',
      { sites: ['a.test'], spans: [[0, 12, 2]] },
      { sites: ['b.test'], spans: [[0, 10, 6]] },
      {
        sites: ['a.test', 'b.test'],
        spans: [
          [1, 10, 2],
          [0, 12, 2],
          [1, 14, 2],
        ],
      },
    ],
    [
      'brings nothing into what was said to be no work',
      {},
      { sites: ['a.test'], spans: [[0, 105, 5]] },
      null,
    ],
    ['keeps the pause that is here', { pauses: [[10, 5, 300]] }, { pauses: [[10, 5]] }, null],
    ['brings a pause', {}, { pauses: [[10, 5, 300]] }, { pauses: [[10, 5, 300]] }],
    [
      'keeps one exclusion of two that are alike',
      { exclusions: [[10, 5, 0]] },
      { exclusions: [[10, 5, 0]] },
      null,
    ],
    ['brings an exclusion', {}, { exclusions: [[10, 5, 3]] }, { exclusions: [[10, 5, 3]] }],
    [
      'brings no exclusion into time that was counted here',
      { sites: ['a.test'], spans: [[0, 10, 5]] },
      { exclusions: [[12, 9, 5]] },
      null,
    ],
  ])('%s', (_, here, other, wanted) => {
    const before = day(here);
    const merged = mergedDay(before, day(other), [{ from: 100_000, to: 200_000 }]);
    if (wanted) expect(merged).toEqual(day(wanted));
    else expect(merged).toBe(before);
  });
});
