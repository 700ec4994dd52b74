import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBounds, dayOf } from '../../../utils/core/base/calendar';
import type { OpenSpan } from '../../../utils/core/counting/attention';
import { HOLE_KINDS } from '../../../utils/core/counting/exclusions';
import { accountOf } from '../../../utils/core/history/dayTimeline';

const calendar = { zone: 'Europe/Berlin', dayStart: '04:00' };
const DAY = '2026-11-23';
const { from: START, to: END } = dayBounds(DAY, calendar);
const M = 60_000;
const span = (from: number, to: number) => ({
  site: 'docs.test',
  from: START + from * M,
  to: START + to * M,
});
const hole = (from: number, to: number, kind: (typeof HOLE_KINDS)[number]) => ({
  from: START + from * M,
  to: START + to * M,
  kind,
});
const live = { open: null as OpenSpan | null, stoppedAt: null as number | null };
const pace = { realBreakMinutes: 5 };

/** Parts as `[minutes from the day's start, minutes long, why]`. */
function parts(recorded: Partial<Parameters<typeof accountOf>[1]>, nowMinutes: number) {
  const record = { spans: [], holes: [], live, ...recorded };
  const account = accountOf(DAY, record, pace, calendar, START + nowMinutes * M);
  return account.parts.map(({ from, to, why }) => [(from - START) / M, (to - from) / M, why]);
}

describe('accountOf', () => {
  it.each([
    ['nothing at all is time away', {}, [[0, 100, 'away']]],
    [
      'work, and what lies around it',
      { spans: [span(10, 40)] },
      [
        [0, 10, 'away'],
        [10, 30, 'counted'],
        [40, 60, 'away'],
      ],
    ],
    [
      'a glance away is part of the work',
      { spans: [span(0, 10), span(12, 100)] },
      [[0, 100, 'counted']],
    ],
    [
      'a sleep is not known, and no work even where it is short',
      { spans: [span(0, 10), span(11.5, 100)], holes: [hole(10, 11.5, 'asleep')] },
      [
        [0, 10, 'counted'],
        [10, 1.5, 'asleep'],
        [11.5, 88.5, 'counted'],
      ],
    ],
    [
      'counting stopped, and stopped still',
      {
        spans: [span(0, 10)],
        holes: [hole(10, 30, 'stopped')],
        live: { ...live, stoppedAt: START + 90 * M },
      },
      [
        [0, 10, 'counted'],
        [10, 20, 'stopped'],
        [30, 60, 'away'],
        [90, 10, 'stopped'],
      ],
    ],
    [
      'what the person said',
      { spans: [span(0, 10)], holes: [hole(10, 20, 'rested'), hole(20, 50, 'notWork')] },
      [
        [0, 10, 'counted'],
        [10, 10, 'rested'],
        [20, 30, 'notWork'],
        [50, 50, 'away'],
      ],
    ],
  ] as const)('%s', (_, recorded, expected) => {
    expect(parts(recorded as never, 100)).toEqual(expected);
  });

  it('says when the clock was put back', () => {
    const record = { spans: [], holes: [hole(10, 10, 'clock')], live };
    const { clockPutBack } = accountOf(DAY, record, pace, calendar, START + 20 * M);
    expect(clockPutBack).toEqual([START + 10 * M]);
  });

  it('adds up to the day, whatever the record holds, in days of 23, 24 and 25 hours', () => {
    const minute = fc.integer({ min: -200, max: 1_700 });
    const length = fc.integer({ min: 0, max: 500 });
    const anySpan = fc.tuple(minute, length).map(([from, long]) => [from, from + long] as const);
    const anyHole = fc.tuple(minute, length, fc.constantFrom(...HOLE_KINDS));
    fc.assert(
      fc.property(
        fc.constantFrom('2026-11-23', '2026-03-28', '2026-10-24'),
        fc.array(anySpan, { maxLength: 12 }),
        fc.array(anyHole, { maxLength: 8 }),
        minute,
        (day, spans, holes, now) => {
          const bounds = dayBounds(day, calendar);
          const at = bounds.from + now * M;
          const record = {
            spans: spans.map(([from, to]) => ({
              site: 'a',
              from: bounds.from + from * M,
              to: bounds.from + to * M,
            })),
            holes: holes.map(([from, long, kind]) => ({
              from: bounds.from + from * M,
              to: bounds.from + (from + long) * M,
              kind,
            })),
            live,
          };
          const { parts: all } = accountOf(day, record, pace, calendar, at);
          let end = bounds.from;
          for (const { from, to } of all) {
            expect(from).toBe(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBe(Math.max(bounds.from, Math.min(at, bounds.to)));
        },
      ),
    );
  });

  it('ends with the day', () => {
    const record = { spans: [], holes: [], live };
    const { parts: all } = accountOf(DAY, record, pace, calendar, END + 99 * M);
    expect(all).toEqual([{ from: START, to: END, kind: 'rest', why: 'away' }]);
    expect(dayOf(END, calendar)).not.toBe(DAY);
  });
});
