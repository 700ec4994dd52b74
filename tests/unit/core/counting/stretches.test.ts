import { describe, expect, it } from 'vitest';
import { clip, mergeIntervals, totalMs } from '../../../../utils/core/base/intervals';
import {
  breakRulesOf,
  currentStretch,
  stretchesIn,
} from '../../../../utils/core/counting/stretches';
import * as fc from '../../../property';

const M = 60_000;
const pace = breakRulesOf({ realBreakMinutes: 5, otherPrograms: null });
const run = (from: number, to: number) => ({ from: from * M, to: to * M });

describe('stretches', () => {
  it.each([
    ['a glance away of 2 minutes is joined and counts', [run(0, 10), run(12, 20)], [[0, 20, 20]]],
    [
      'a gap over the grace is in the stretch and does not count',
      [run(0, 10), run(13, 20)],
      [[0, 20, 17]],
    ],
    ['a second under a real break goes on', [run(0, 10), run(14.99, 20)], [[0, 20, 15.01]]],
    [
      'a real break of 5 minutes begins a new one',
      [run(0, 10), run(15, 20)],
      [
        [0, 10, 10],
        [15, 20, 5],
      ],
    ],
    ['nothing', [], []],
  ] as const)('%s', (_, spans, expected) => {
    const found = stretchesIn([...spans], pace).map(({ from, to, activeMs }) => [
      from / M,
      to / M,
      activeMs / M,
    ]);
    expect(found).toEqual(expected);
  });

  it('is over once a real break has passed', () => {
    expect(currentStretch([run(0, 10)], 14.9 * M, pace)?.activeMs).toBe(10 * M);
    expect(currentStretch([run(0, 10)], 15 * M, pace)).toBeNull();
  });
});

describe('joined', () => {
  const anyRuns = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 400 }))
      .map(([from, length]) => ({ from, to: from + length })),
  );

  it('leaves runs that are ordered, further apart than the gap, and cover the same time', () => {
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 0, max: 100 }), (runs, gap) => {
        const result = mergeIntervals(runs, gap);
        result.forEach((each, index) => {
          const next = result[index + 1];
          if (next) expect(next.from - each.to).toBeGreaterThan(gap);
        });
        for (const { from, to } of runs) {
          expect(result.some((each) => each.from <= from && each.to >= to)).toBe(true);
        }
        expect(totalMs(mergeIntervals(result, gap))).toBe(totalMs(result));
      }),
    );
  });

  it('counts time once where a clock that was set back made spans overlap', () => {
    expect(totalMs(mergeIntervals([run(0, 30), run(10, 20)], 0))).toBe(30 * M);
  });
});

describe('within', () => {
  it('cuts at both ends and drops what lies outside', () => {
    expect(clip([run(0, 10), run(20, 30), run(40, 50)], run(5, 25))).toEqual([
      run(5, 10),
      run(20, 25),
    ]);
  });
});
