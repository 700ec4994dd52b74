import { describe, expect, it } from 'vitest';
import { dayBounds, dayOf } from '../../../../utils/core/base/calendar';
import type { OpenSpan } from '../../../../utils/core/counting/attention';
import { EXCLUSION_KINDS } from '../../../../utils/core/counting/exclusions';
import type { OpenGap } from '../../../../utils/core/counting/gaps';
import { timelineOf } from '../../../../utils/core/history/dayTimeline';
import * as fc from '../../../property';

const calendar = { zone: 'Europe/Berlin', dayStart: '04:00' };
const DAY = '2026-11-23';
const { from: START, to: END } = dayBounds(DAY, calendar);
const M = 60_000;
const span = (from: number, to: number) => ({
  site: 'docs.test',
  from: START + from * M,
  to: START + to * M,
});
const exclusion = (from: number, to: number, kind: (typeof EXCLUSION_KINDS)[number]) => ({
  from: START + from * M,
  to: START + to * M,
  kind,
});
const gap = (kind: OpenGap['kind'], from: number, lastSeen: number): OpenGap => ({
  kind,
  from: START + from * M,
  lastSeenAt: START + lastSeen * M,
  session: 'one',
});
const state = {
  openSpan: null as OpenSpan | null,
  openGap: null as OpenGap | null,
  stoppedAt: null as number | null,
  /** Long before this day. */
  firstCountedAt: 0 as number | null,
};
const pace = { realBreakMinutes: 5, otherPrograms: null };

/** Parts as `[minutes from the day's start, minutes long, why]`. */
function parts(recorded: Partial<Parameters<typeof timelineOf>[1]>, nowMinutes: number) {
  const record = { spans: [], exclusions: [], state, ...recorded };
  const account = timelineOf(DAY, record, pace, calendar, START + nowMinutes * M);
  return account.parts.map(({ from, to, reason }) => [(from - START) / M, (to - from) / M, reason]);
}

describe('timelineOf', () => {
  it.each([
    ['nothing at all is time away', {}, [[0, 100, 'away']]],
    [
      'nothing at all is not known where nothing was ever counted',
      { state: { ...state, firstCountedAt: null } },
      [[0, 100, 'before']],
    ],
    [
      'another program that was last written down four minutes ago lasts',
      { state: { ...state, openGap: gap('otherProgram', 90, 96) } },
      [
        [0, 90, 'away'],
        [90, 10, 'otherProgram'],
      ],
    ],
    [
      'another program that was not written down when it was due is claimed no further',
      { state: { ...state, openGap: gap('otherProgram', 80, 90) } },
      [
        [0, 80, 'away'],
        [80, 10, 'otherProgram'],
        [90, 10, 'away'],
      ],
    ],
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
      { spans: [span(0, 10), span(11.5, 100)], exclusions: [exclusion(10, 11.5, 'suspended')] },
      [
        [0, 10, 'counted'],
        [10, 1.5, 'suspended'],
        [11.5, 88.5, 'counted'],
      ],
    ],
    [
      'what was before anything was counted is not known',
      { spans: [span(40, 60)], state: { ...state, firstCountedAt: START + 40 * M } },
      [
        [0, 40, 'before'],
        [40, 20, 'counted'],
        [60, 40, 'away'],
      ],
    ],
    [
      'what an import brought was counted before that, and is known',
      { spans: [span(40, 60)], state: { ...state, firstCountedAt: START + 80 * M } },
      [
        [0, 40, 'away'],
        [40, 20, 'counted'],
        [60, 40, 'away'],
      ],
    ],
    [
      'somebody elsewhere, and other programs that count',
      {
        spans: [span(0, 20), { ...span(20, 40), site: '*' }],
        exclusions: [
          exclusion(40, 50, 'otherSite'),
          exclusion(50, 70, 'otherProgram'),
          exclusion(80, 90, 'neverIdle'),
        ],
      },
      [
        [0, 20, 'counted'],
        [20, 20, 'countedProgram'],
        [40, 10, 'otherSite'],
        [50, 20, 'otherProgram'],
        [70, 10, 'away'],
        [80, 10, 'neverIdle'],
        [90, 10, 'away'],
      ],
    ],
    [
      'counting stopped, and stopped still',
      {
        spans: [span(0, 10)],
        exclusions: [exclusion(10, 30, 'trackingOff')],
        state: { ...state, stoppedAt: START + 90 * M },
      },
      [
        [0, 10, 'counted'],
        [10, 20, 'trackingOff'],
        [30, 60, 'away'],
        [90, 10, 'trackingOff'],
      ],
    ],
    [
      'what the person said',
      {
        spans: [span(0, 10)],
        exclusions: [exclusion(10, 20, 'rested'), exclusion(20, 50, 'notWork')],
      },
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
    const record = { spans: [], exclusions: [exclusion(10, 10, 'clockSetBack')], state };
    const { clockSetBackAt } = timelineOf(DAY, record, pace, calendar, START + 20 * M);
    expect(clockSetBackAt).toEqual([START + 10 * M]);
  });

  it('adds up to the day, whatever the record holds, in days of 23, 24 and 25 hours', () => {
    const minute = fc.integer({ min: -200, max: 1_700 });
    const length = fc.integer({ min: 0, max: 500 });
    const anySpan = fc.tuple(minute, length).map(([from, long]) => [from, from + long] as const);
    const anyHole = fc.tuple(minute, length, fc.constantFrom(...EXCLUSION_KINDS));
    fc.assert(
      fc.property(
        fc.constantFrom('2026-11-23', '2026-03-28', '2026-10-24'),
        fc.array(anySpan, { maxLength: 12 }),
        fc.array(anyHole, { maxLength: 8 }),
        minute,
        (day, spans, exclusions, now) => {
          const bounds = dayBounds(day, calendar);
          const at = bounds.from + now * M;
          const record = {
            spans: spans.map(([from, to]) => ({
              site: 'a',
              from: bounds.from + from * M,
              to: bounds.from + to * M,
            })),
            exclusions: exclusions.map(([from, long, kind]) => ({
              from: bounds.from + from * M,
              to: bounds.from + (from + long) * M,
              kind,
            })),
            state,
          };
          const { parts: all } = timelineOf(day, record, pace, calendar, at);
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
    const record = { spans: [], exclusions: [], state };
    const { parts: all } = timelineOf(DAY, record, pace, calendar, END + 99 * M);
    expect(all).toEqual([{ from: START, to: END, kind: 'rest', reason: 'away' }]);
    expect(dayOf(END, calendar)).not.toBe(DAY);
  });
});
