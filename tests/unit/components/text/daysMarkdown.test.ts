import { describe, expect, it } from 'vitest';
import { daysMarkdown } from '../../../../components/text/daysMarkdown';
import type { Insights } from '../../../../utils/core/history/insights';
import type { WeekDay } from '../../../../utils/core/history/week';

const day: WeekDay = {
  day: '2026-11-23',
  from: 0,
  to: 86_400_000,
  today: false,
  rest: false,
  work: [],
  pauses: [{ from: 1, to: 2 }],
  evening: null,
  workMs: 11_000_000,
  longestMs: 3_600_000,
  before: false,
  inEvening: 'some',
  clockMoved: false,
  rolledUp: false,
  closedAt: 60_000_000,
};
const nothing: Insights = {
  all: [],
  daysToGo: 5,
  listChangedAt: 4,
  hours: null,
  countsOtherPrograms: false,
};

describe('days in words alone', () => {
  it('hold each day and what the days show, and no figure', () => {
    const all: Insights['all'] = [
      { kind: 'typicalDay', lowMs: 4, highMs: 9, days: 20 },
      { kind: 'longBreaks', count: 12, days: 20 },
    ] as Insights['all'];
    const text = daysMarkdown([day], { ...nothing, all, daysToGo: 0 }, 'UTC');
    expect(text).toMatch(
      /^# Your week\n\n.*\n\n### Monday\n\n.+\n\n## What your days show so far\n\n/,
    );
    expect(text).toContain('On most of your fully counted days so far there was a long break.');
    expect(text).not.toMatch(/\d/);
  });

  it('say so where there is nothing to say so far', () => {
    const text = daysMarkdown([], nothing, 'UTC');
    expect(text).toContain('It is early to say. A few more days.');
    expect(text).not.toMatch(/\d/);
  });
});
