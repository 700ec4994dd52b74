import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../../utils/core/reflection/journal';
import { journalMarkdown } from '../../../../utils/core/reflection/journalMarkdown';

describe('journalMarkdown', () => {
  const words = {
    title: 'What you wrote',
    nextStep: 'Next step',
    line: 'Enough for this day',
    empty: 'Nothing is kept.',
    dayName: (day: string) => day,
    time: (at: number) => new Date(at).toISOString().slice(11, 16),
    question: (id: string) => `Question ${id}?`,
    motive: (motive: string, own: string) => (motive === 'own' ? own : `Because of ${motive}`),
  };
  const calendar = { zone: 'UTC', dayStart: '04:00' };
  const at = Date.UTC(2026, 10, 16, 1, 30);

  it('tells the journal by day, oldest first, a late night with the day before', () => {
    const entries = [
      { id: 'b', at: at + 12 * 3_600_000, kind: 'nextStep', question: null, text: 'Begin *here*.' },
      { id: 'a', at, kind: 'reflection', question: 'Q01', text: 'Two\nlines.' },
    ] as const;
    expect(journalMarkdown(entries, calendar, words)).toBe(
      [
        '# What you wrote',
        '## 2026-11-15',
        '**01:30**',
        '> Question Q01?',
        'Two\\\nlines.',
        '## 2026-11-16',
        '**13:30** · Next step',
        'Begin \\*here\\*.\n',
      ].join('\n\n'),
    );
  });

  it('tells a word for a stretch, and a question in the words that were read', () => {
    const checkIn = { kind: 'checkIn', question: null, stretch: at } as const;
    const entries: JournalEntry[] = [
      { id: 'a', at, ...checkIn, text: 'the *rain*', motive: 'own', feeling: 'calm' },
      { id: 'b', at: at + 1, kind: 'reflection', question: null, asked: 'My own?', text: 'Yes.' },
      { id: 'c', at: at + 2, ...checkIn, text: '', motive: 'duty' },
      { id: 'd', at: at + 3, kind: 'line', question: null, text: 'The draft.' },
    ];
    expect(journalMarkdown(entries, calendar, words).split('\n\n').slice(2)).toEqual([
      '**01:30**',
      'the \\*rain\\*',
      'calm',
      '**01:30**',
      '> My own?',
      'Yes.',
      '**01:30**',
      'Because of duty',
      '**01:30** · Enough for this day',
      'The draft.\n',
    ]);
  });

  it('says that nothing is kept', () => {
    expect(journalMarkdown([], calendar, words)).toBe('# What you wrote\n\nNothing is kept.\n');
  });
});
