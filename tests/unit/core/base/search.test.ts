import { describe, expect, it, vi } from 'vitest';
import {
  createIndex,
  findMatches,
  refineSearch,
  type Search,
  termsOf,
} from '../../../../utils/core/base/search';
import { normalizerFor } from '../../../../utils/core/base/searchText';
import * as fc from '../../../property';

interface Entry {
  readonly text: string;
}
const index = (texts: readonly string[]) =>
  createIndex(
    ({ text }: Entry) => text,
    () => 'en',
  )(texts.map((text) => ({ text })));
const normalize = normalizerFor('en');
const found = (texts: readonly string[], query: string) =>
  findMatches(index(texts), termsOf(normalize(query))).map(({ of }) => of.text);

describe('a search', () => {
  it.each([
    ['CAFE', 'Im Café', true],
    ['café', 'cafe', true],
    ['straße', 'STRASSE', true],
    ['שלום', 'שָׁלוֹם', true],
    ['ﬁn', 'final', true],
    ['two one', 'One and two', true],
    ['one three', 'One and two', false],
    ['a.c', 'abc', false],
    ['[', 'a [ b', true],
    ['', 'anything', true],
    ['  ', 'anything', true],
    ['\u202e', 'anything', true],
  ])('%j in %j: %j', (query, text, there) => {
    expect(found([text], query)).toEqual(there ? [text] : []);
  });

  it('finds what holds each word, in the order in which it comes', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.string({ maxLength: 6 }), (all, query) => {
        const terms = query.split(/\s+/).map(normalize);
        const expected = all.filter((text) =>
          terms.every((term) => normalize(text).includes(term)),
        );
        expect(found(all, query)).toEqual(expected);
      }),
    );
  });

  it('finds the same letter by letter as all at once', () => {
    const words = fc.array(fc.constantFrom('ab', 'abc', 'b c', 'cab', 'a b', 'ca'), {
      maxLength: 12,
    });
    const steps = fc.array(fc.constantFrom('', 'a', 'ab', 'ab ', 'ab c', 'b', 'c'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, steps, (all, queries) => {
        const made = index(all);
        let last: Search<Entry> | null = null;
        for (const query of queries) {
          last = refineSearch(made, query, 'en', last);
          expect(last.found.map(({ of }) => of.text)).toEqual(found(all, query));
        }
      }),
    );
  });
});

it('finds anew where a further letter makes another one of the last', () => {
  const entries = ['otoño', 'un plan'].map((text) => ({ text }));
  const made = createIndex(
    ({ text }: Entry) => text,
    () => 'es',
  )(entries);
  const first = refineSearch(made, 'n', 'es', null);
  expect(first.found.map(({ of }) => of.text)).toEqual(['un plan']);
  const then = refineSearch(made, 'n\u0303', 'es', first);
  expect(then.found.map(({ of }) => of.text)).toEqual(['otoño']);
});

describe('a search in ten years of entries', () => {
  /** Four entries a day. */
  const COUNT = 14_600;
  const entries = Array.from({ length: COUNT }, (_, number) => ({
    text: `Entry ${number}: ${'the letter can wait until morning, '.repeat(6)}${number % 700}.`,
  }));

  it('normalizes each entry once, however many letters are typed, and looks at no text twice', () => {
    const textOf = vi.fn(({ text }: { text: string }) => text);
    const indexOf = createIndex(textOf, () => 'en');
    // Made ready a part at a time before, as the week does: nothing is left to make plain then.
    for (let from = 0; from < COUNT; from += 500) indexOf(entries.slice(from, from + 500));
    expect(textOf).toHaveBeenCalledTimes(COUNT);
    const made = indexOf(entries);
    expect(textOf).toHaveBeenCalledTimes(COUNT);
    let looked = 0;
    const watched = made.map((each) => ({
      of: each.of,
      get text() {
        looked += 1;
        return each.text;
      },
    }));
    const looks: number[] = [];
    let last: Search<{ text: string }> | null = null;
    for (const query of ['1', '14', '145', '1459', '14599']) {
      looked = 0;
      last = refineSearch(watched, query, 'en', last);
      looks.push(looked);
    }
    expect(looks[0]).toBe(COUNT);
    // What was found the last time is all that is looked at.
    expect(looks.slice(1).every((count, at) => count < (looks[at] ?? 0))).toBe(true);
    expect(looks.at(-1)).toBeLessThanOrEqual(20);
    expect(last?.found).toHaveLength(1);
    expect(textOf).toHaveBeenCalledTimes(COUNT);
  });
});
