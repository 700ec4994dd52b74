import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../utils/core/base/calendar';
import { EXCLUSION_KINDS } from '../../../../utils/core/counting/exclusions';
import { EMPTY_DAY, type RecordedDay } from '../../../../utils/store/record/recordSchema';
import type { ImportFile } from '../../../../utils/store/transfer/importSchema';
import { mergedDay } from '../../../../utils/store/transfer/mergeDay';
import { planDays } from '../../../../utils/store/transfer/planDays';
import { revertChange } from '../../../../utils/store/transfer/revertChange';
import * as fc from '../../../property';
import { countSteps } from '../countSteps';

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

/** A day with as much of everything as is told, none of it twice, from a second on. */
const fullDay = (many: number, from = 0): RecordedDay => {
  const all = Array.from({ length: many }, (_, index) => from + 4 * index);
  return day({
    sites: all.map((at) => `${at}.test`),
    spans: all.map((at, index) => [index, at, 1]),
    pauses: all.map((at) => [at + 1, 1]),
    exclusions: all.map((at) => [at + 2, 1, 0]),
  });
};

it.each<[what: string, act: (many: number) => unknown]>([
  ['merged into an empty one', (many) => mergedDay(EMPTY_DAY, fullDay(many), [])],
  ['merged into a full one', (many) => mergedDay(fullDay(many), fullDay(many, 1), [])],
  [
    'merged around what was said',
    (many) =>
      mergedDay(
        EMPTY_DAY,
        fullDay(many),
        fullDay(many, 3).spans.map(([, at]) => ({ from: at * 1_000, to: at * 1_000 + 1_000 })),
      ),
  ],
  [
    'taken back out of a full one',
    (many) => {
      const [was, came] = [fullDay(many), fullDay(many, 1)];
      const is = mergedDay(mergedDay(was, came, []), fullDay(many, 3), []);
      return revertChange(['day:2026-11-20', was, mergedDay(was, came, [])], is);
    },
  ],
])('a day that is %s takes twice the steps for twice the size', (_, act) => {
  const [once, twice] = [300, 600].map((many) => countSteps(() => act(many)));
  expect(once).toBeGreaterThan(300);
  expect(twice).toBeLessThan(2.2 * (once ?? 0));
});

it('many days are merged around what was said on each in twice the steps for twice as many', () => {
  const calendar = { zone: 'UTC', dayStart: '04:00' };
  const stepsFor = (many: number) => {
    const dates = Array.from({ length: many }, (_, index) => addDays('2025-01-01', index));
    const days = dates.map((date) => [date, fullDay(9, Date.parse(date) / 1_000)] as const);
    const said = days.map(([date, { exclusions, ...rest }]): [string, unknown] => [
      `day:${date}`,
      {
        ...rest,
        exclusions: exclusions.map(([at]) => [at, 1, EXCLUSION_KINDS.indexOf('notWork')]),
      },
    ]);
    const file = { record: { days: Object.fromEntries(days) } } as unknown as ImportFile;
    return countSteps(() => planDays(file, new Map(said), calendar));
  };
  expect(stepsFor(200)).toBeLessThan(2.2 * stepsFor(100));
});

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
