import { expect, it } from 'vitest';
import { byDay, type JournalEntry } from '../../../../utils/core/reflection/journal';

const entry = (id: string, at: string): JournalEntry => ({
  id,
  at: Date.parse(at),
  kind: 'reflection',
  question: null,
  text: 'Words.',
});

it('puts what was written after midnight under the day that it belongs to', () => {
  const entries = [
    entry('c', '2026-11-24T09:00Z'),
    entry('b', '2026-11-24T01:30Z'),
    entry('a', '2026-11-23T18:00Z'),
  ];
  const days = byDay(entries, { zone: 'UTC', dayStart: '04:00' });
  expect(days.map(({ day, entries: those }) => [day, those.map(({ id }) => id)])).toEqual([
    ['2026-11-24', ['c']],
    ['2026-11-23', ['b', 'a']],
  ]);
});
