// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { describeDay } from '../../../../components/text/dayText';
import { WeekDays } from '../../../../components/week/WeekDays';
import type { Timeline } from '../../../../utils/core/history/dayTimeline';
import { daysOfWeek, type WeekDay, type WeekRecord } from '../../../../utils/core/history/week';
import { DEFAULT_SETTINGS } from '../../../../utils/core/settings/settings';
import { formatTime } from '../../../../utils/format';
import { show } from '../render';

const calendar = { zone: 'UTC', dayStart: '04:00' };
const at = (day: number, time: string) => Date.parse(`2026-11-${day}T${time}Z`);
const span = (day: number, from: string, to: string) => ({
  site: 'docs.test',
  from: at(day, from),
  to: at(day, to),
});
const recorded: WeekRecord = {
  spans: [span(20, '09:00', '12:02'), span(20, '13:00', '15:10'), span(21, '21:30', '22:20')],
  pauses: [{ from: at(20, '12:05'), to: at(20, '12:20') }],
  exclusions: [],
  state: {
    openSpan: null,
    openGap: null,
    firstCountedAt: at(18, '10:00'),
    pause: null,
    closedDays: [{ day: '2026-11-20', at: at(20, '15:15') }],
  },
};
const days = daysOfWeek(
  recorded,
  { ...DEFAULT_SETTINGS, restDays: [6, 7] },
  calendar,
  at(22, '12:00'),
);
const [, , , , friday, saturday, sunday] = days as [
  WeekDay,
  WeekDay,
  WeekDay,
  WeekDay,
  WeekDay,
  WeekDay,
  WeekDay,
];

describe('a day in sentences', () => {
  it.each([
    [
      'a full day',
      friday,
      true,
      `About 5 hours, 15 minutes. Longest stretch of work about 3 hours. A pause was part of it. You closed the day at ${formatTime(at(20, '15:15'), 'UTC')}.`,
    ],
    [
      'a rest day, late',
      saturday,
      true,
      'About 50 minutes, in your evening. You marked this day for rest.',
    ],
    ['today, empty', sunday, true, 'Nothing is counted so far. You marked this day for rest.'],
    ['an empty day', days[3] as WeekDay, true, 'Nothing was counted.'],
    ['a day before Enough', days[0] as WeekDay, true, 'Enough was not here.'],
    [
      'a full day, without figures',
      friday,
      false,
      'Some work was counted. A pause was part of it. You closed the day.',
    ],
  ] as const)('of %s', (_, day, numbers, words) => {
    expect(describeDay(day, 'UTC', numbers)).toBe(words);
  });

  it('says a few minutes without a number, and that the clock was changed', () => {
    const few = { ...friday, workMs: 90_000, longestMs: 90_000, pauses: [], closedAt: null };
    expect(describeDay({ ...few, clockMoved: true }, 'UTC', true)).toBe(
      'A few minutes. The clock was changed this day.',
    );
  });
});

const around = {
  ...{ calendar, timelines: new Map(), opened: null },
  putRight: { correct: async () => null, undo: async () => true, last: null },
};

describe('WeekDays', () => {
  it('gives each picture a name and the sentence that says the same', () => {
    const page = show(<WeekDays {...around} days={days} numbers={true} />);
    const pictures = [...page.querySelectorAll('svg')];
    // The two days before Enough have none.
    expect(pictures).toHaveLength(5);
    for (const picture of pictures) {
      expect(picture.getAttribute('aria-label')).toBeTruthy();
      const words = page.querySelector(`[id="${picture.getAttribute('aria-describedby')}"]`);
      expect(words?.textContent).toMatch(/\.$/);
    }
    expect(page.querySelectorAll('.work')).toHaveLength(3);
  });

  it('places the work by the length of the day', () => {
    const page = show(<WeekDays {...around} days={[friday]} numbers={true} />);
    const [first] = page.querySelectorAll('.work');
    // 09:00 is 5 hours into a day of 24.
    expect(first?.getAttribute('x')).toBe('20.83%');
  });

  it('says beside a day what other devices counted, and nothing of it without numbers', () => {
    const shown = (numbers: boolean) =>
      show(
        <WeekDays
          {...around}
          days={days}
          numbers={numbers}
          otherDevicesMinutes={{ '2026-11-20': 135, '2026-11-21': 2 }}
        />,
      );
    const page = shown(true);
    expect([...page.querySelectorAll('.other-devices')].map((each) => each.textContent)).toEqual([
      'About 2 hours, 15 minutes on your other devices.',
      'A few minutes on your other devices.',
    ]);
    // The day's own picture and sentence are as they were.
    expect(page.querySelectorAll('.work')).toHaveLength(3);
    expect(page.textContent).toContain('About 5 hours, 15 minutes.');
    expect(shown(false).textContent).not.toMatch(/device|\d/);
  });

  it('has the parts of a day once they are opened, and then keeps them', () => {
    const part = { from: at(20, '09:00'), to: at(20, '12:02'), kind: 'counted', reason: 'counted' };
    const timeline = { parts: [part], clockSetBackAt: [] } as unknown as Timeline;
    const timelines = new Map(days.map(({ day }) => [day, timeline]));
    const page = show(
      <WeekDays {...around} days={days} numbers={true} timelines={timelines} opened="2026-11-22" />,
    );
    const partsIn = () =>
      [...page.querySelectorAll('details.parts')].map(
        (details) => details.querySelectorAll('.timeline > ol > li').length,
      );
    expect(partsIn()).toEqual([0, 0, 0, 0, 0, 0, 1]);
    const [first] = page.querySelectorAll<HTMLDetailsElement>('details.parts');
    const toggle = (open: boolean) =>
      act(() => {
        if (first) first.open = open;
        first?.dispatchEvent(new Event('toggle'));
      });
    toggle(true);
    expect(partsIn()).toEqual([1, 0, 0, 0, 0, 0, 1]);
    toggle(false);
    expect(partsIn()).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it('shows no figure and no picture once numbers are hidden', () => {
    const page = show(<WeekDays {...around} days={days} numbers={false} />);
    expect(page.querySelector('svg')).toBeNull();
    expect(page.textContent).not.toMatch(/\d/);
    expect(page.querySelectorAll('li')).toHaveLength(7);
  });
});
