import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limitsOf } from './tone/limits';
import { readWords } from './tone/locales';

const page = readFileSync(new URL('../docs/terms.md', import.meta.url), 'utf8');
const locales = readWords();

/** The rows of a table of docs/terms.md, by the heading above it: each cell by the heading of its column. */
function rowsUnder(heading: string): Record<string, string>[] {
  const [, under = ''] = page.split(`## ${heading}\n`);
  const [, table = ''] = /\n(\|[\s\S]*?)\n\n/.exec(under) ?? [];
  const [names = [], , ...rows] = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.map((cells) =>
    Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
  );
}

const words = (text: string) =>
  text
    .split(/[,،、]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
/** A cell: the words that were chosen, and those that were turned down. */
function parseCell(cell: string) {
  const turnedDown = /~~(.*)~~/.exec(cell)?.[1] ?? '';
  return { chosen: words(cell.replace(/~~.*~~/, '')), turnedDown: words(turnedDown) };
}

/** A word in a text, whole; with `-` at its end the beginning of one. In scripts that join words it may be a part. */
function wordIn(word: string, language: string): RegExp {
  const sign = '[\\p{L}\\p{M}\\p{N}]';
  const { whole } = limitsOf(language);
  const plain = word.replace(/-$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const end = whole && !word.endsWith('-') ? `(?!${sign})` : '';
  return new RegExp(`${whole ? `(?<!${sign})` : ''}${plain}${end}`, 'iu');
}

const own = rowsUnder('What Enough calls its own');
const browsers = rowsUnder('What the browsers call theirs');
const others = rowsUnder('Where such a word means something else').map(
  ({ language, word = '', texts = '' }) => ({
    language,
    word,
    keys: texts.match(/[\w.]+/g)?.map(String) ?? [],
  }),
);

it('there are terms, with a column for each language', () => {
  expect(own.length).toBeGreaterThan(20);
  expect(browsers.length).toBeGreaterThan(5);
  const columns = Object.keys(locales).sort();
  for (const table of [own, browsers]) {
    expect(
      Object.keys(table[0] ?? {})
        .slice(1)
        .sort(),
    ).toEqual(columns);
  }
});

describe.each(Object.entries(locales))('the terms of %s', (language, texts) => {
  const terms = [...own, ...browsers].map((row) => parseCell(row[language] ?? ''));
  const all = Object.entries(texts);

  it('are chosen for every idea, and none is turned down for another', () => {
    expect(terms.filter(({ chosen }) => chosen.length === 0)).toEqual([]);
    const chosen = terms.flatMap((term) => term.chosen);
    const turnedDown = terms.flatMap((term) => term.turnedDown);
    expect(turnedDown.filter((word) => chosen.includes(word))).toEqual([]);
  });

  it('are the words that the texts use', () => {
    const unused = own
      .flatMap((row) => parseCell(row[language] ?? '').chosen)
      .filter((word) => !all.some(([, text]) => wordIn(word, language).test(text)));
    expect(unused).toEqual([]);
  });

  it('have no other word beside them', () => {
    const found = terms.flatMap(({ chosen, turnedDown }) =>
      turnedDown.flatMap((word) =>
        all
          .filter(([key, text]) => wordIn(word, language).test(text) && !isElsewhere(word, key))
          .map(([key, text]) => `${key} says "${word}" for "${chosen.join(', ')}": ${text}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('are excepted where a text has such a word, and nowhere else', () => {
    const stale = others
      .filter((each) => each.language === language)
      .flatMap(({ word, keys }) =>
        keys.filter((key) => !wordIn(word, language).test(texts[key] ?? '')),
      );
    expect(stale).toEqual([]);
  });

  function isElsewhere(word: string, key: string): boolean {
    return others.some(
      (each) => each.language === language && each.word === word && each.keys.includes(key),
    );
  }
});
