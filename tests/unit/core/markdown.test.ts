import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asMarkdown } from '../../../utils/core/base/markdown';
import type { JournalEntry } from '../../../utils/core/reflection/journal';
import { journalMarkdown } from '../../../utils/core/reflection/journalMarkdown';

/** What a reader of Markdown would show of escaped text, by the rules of CommonMark for `\`. */
const shown = (markdown: string) =>
  markdown.replace(/\\\n/g, '\n').replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('asMarkdown', () => {
  it.each([
    ['plain words', 'The letter, and then supper (at 7).'],
    ['a heading', '# Not a heading'],
    ['a heading by its underline', 'Words\n==='],
    ['a rule', 'Words\n---'],
    ['a list', '- one\n+ two\n* three'],
    ['a numbered list', '1. one\n2) two'],
    ['a quote', '> said'],
    ['code', '`rm -rf` and ```\nfence\n```'],
    ['a fence of waves', '~~~\nfence'],
    ['a page', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a link', '[here](javascript:alert(1))'],
    ['a picture', '![x](http://example.com/x.png)'],
    ['an address', '<http://example.com>'],
    ['an entity', '&lt;script&gt; &#60;'],
    ['a table', '|a|b|\n|-|-|'],
    ['a reference', '[x]: javascript:alert(1)'],
    ['a footnote', '[^1]: note'],
    ['a formula', '$x^2$'],
    ['a backslash', 'C:\\letters\\new'],
    ['a direction', '\u202Eback\u202C אולי'],
    ['two paragraphs', 'One.\n\nTwo.'],
  ])('shows %s as it was written', (_, text) => {
    const markdown = asMarkdown(text);
    expect(shown(markdown)).toBe(text);
    expect(markdown).not.toMatch(/(?<!\\)(\\\\)*[<>`*_[\]|~#&!$]/);
    expect(markdown).not.toMatch(/^( {4}|\t|[-+=]|\d+[.)])/m);
  });

  it('leaves nothing that Markdown reads as more than text, whatever was written', () => {
    const letters = fc.constantFrom(...'ab 1.)-+=#>`*_~[]()<&!|\\\n\t:$^{}"\u0000\r\uD83D');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        const markdown = asMarkdown(text);
        expect(markdown).not.toMatch(/(?<!\\)(\\\\)*[<>`*_[\]|~#&!$]/);
        expect(markdown).not.toMatch(/^([ \t]|[-+=:]|\d+[.)])/m);
        expect(markdown).not.toMatch(/[[\p{Cc}\p{Cs}]--[\n\t]]/v);
        const words = (each: string) => each.replace(/[^ab]/g, '');
        expect(words(markdown)).toBe(words(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('journalMarkdown', () => {
  const words = {
    title: 'What you wrote',
    nextStep: 'Next step',
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
    ];
    expect(journalMarkdown(entries, calendar, words).split('\n\n').slice(2)).toEqual([
      '**01:30**',
      'the \\*rain\\*',
      'calm',
      '**01:30**',
      '> My own?',
      'Yes.',
      '**01:30**',
      'Because of duty\n',
    ]);
  });

  it('says that nothing is kept', () => {
    expect(journalMarkdown([], calendar, words)).toBe('# What you wrote\n\nNothing is kept.\n');
  });
});
