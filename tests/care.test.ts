import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLOSINGS } from '../utils/core/closings';
import { HARD_QUESTIONS, IDEAS, LINES, QUESTIONS } from '../utils/core/content';
import { DEFAULTS } from '../utils/core/defaults';
import { readLocales } from './care/locales';
import { grade, wordsOf } from './care/reading';

const json = (name: string) =>
  JSON.parse(readFileSync(new URL(`./care/${name}.json`, import.meta.url), 'utf8'));

/** Why a text may hold a word that the list forbids. Reviewed one by one. */
const allowed: Record<string, Record<string, string>> = json('allowed');
const locales = readLocales();
/** Pages that speak about therapy, perfectionism and danger, and have to. */
const FREE = /^(about|help|privacy)\./;

describe.each(Object.entries(locales))('the words of %s', (language, texts) => {
  const rules: Record<string, string[]> = json(`words.${language}`);
  const { marks = [], ...words } = rules;
  const all = Object.entries(texts);
  const under = (...places: string[]) =>
    all.filter(([key]) => places.some((place) => key.startsWith(`${place}.`)));

  const patterns = [
    ...Object.entries(words).flatMap(([rule, list]) =>
      list.map((word) => ({ rule, word, regex: wordPattern(word) })),
    ),
    ...marks.map((word) => ({ rule: 'marks', word, regex: new RegExp(word, 'u') })),
  ];

  it.each(all.filter(([key]) => !FREE.test(key)))(
    '%s shames, scores and presses nobody',
    (key, text) => {
      for (const { rule, word, regex } of patterns) {
        if (allowed[key]?.[word]) continue;
        expect(
          regex.exec(text)?.[0],
          `${key} holds a word of the list "${rule}" (${word}): ${text}`,
        ).toBeUndefined();
      }
    },
  );

  it.each(under('nudge.lines'))('%s is one line: 18 words and 2 sentences at most', (_, text) => {
    expect(wordsOf(text).length).toBeLessThanOrEqual(18);
    const sentences = text.split(/[.?]\s+/);
    const short = sentences.every((sentence) => wordsOf(sentence).length <= 6);
    expect(sentences.length).toBeLessThanOrEqual(short ? 3 : 2);
  });

  it.each(under('idea'))('%s has 12 words at most', (_, text) => {
    expect(wordsOf(text).length).toBeLessThanOrEqual(12);
  });

  it.each(under('question'))('%s is short, and does not ask why', (key, text) => {
    expect(wordsOf(text).length).toBeLessThanOrEqual(key.endsWith('.follow') ? 16 : 20);
    expect(text).not.toMatch(/^why\b/i);
  });

  const isButton = ([key]: [string, string]) =>
    /\.button\./.test(key) || /^nudge\.(pause|later|keep)$/.test(key);
  it.each(all.filter(isButton))('%s is a button of 3 words at most', (_, text) => {
    expect(wordsOf(text).length).toBeLessThanOrEqual(3);
  });

  it('answers every choice with the same warmth', () => {
    const lengths = ['pause', 'later', 'keep'].map(
      (choice) => wordsOf(texts[`reply.${choice}`] ?? '').length,
    );
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(4);
    for (const [, text] of under('reply'))
      expect(text).not.toMatch(/\b(great|good|well|bravo|nice|super)\b/i);
  });

  it('says nothing about what a person is worth', () => {
    for (const [key, text] of all) {
      if (FREE.test(key)) continue;
      expect(text, key).not.toMatch(
        /\byou are (enough|worthy|loved|amazing|special|strong|brave)\b/i,
      );
    }
  });

  it('gives no number to call', () => {
    for (const [key, text] of under('help')) expect(text, key).not.toMatch(/\d{3,}/);
  });

  it('has a text for everything there is to say, and no other', () => {
    const ids = (place: string) =>
      [...new Set(under(place).map(([key]) => key.split('.')[1] ?? ''))].sort();
    expect(ids('question')).toEqual([...QUESTIONS, ...HARD_QUESTIONS].map(({ id }) => id).sort());
    expect(ids('idea')).toEqual(IDEAS.map(({ id }) => id).sort());
    expect(ids('closing')).toEqual(CLOSINGS.map(({ id }) => id).sort());
    expect(
      under('nudge.lines')
        .map(([key]) => key.split('.')[2])
        .sort(),
    ).toEqual(LINES.map(({ id }) => id).sort());
  });
});

describe('the English content', () => {
  const texts = locales.en ?? {};
  const group = (pattern: RegExp) => Object.entries(texts).filter(([key]) => pattern.test(key));

  it.each([
    ['nudge lines', /^nudge\.lines\./, 5, 8],
    ['pause ideas', /^idea\./, 5, 8],
    ['closings', /^closing\./, 5, 8],
    ['questions', /^question\..*\.text$/, 6, 9],
  ] as const)('%s read easily', (_, pattern, average, most) => {
    const grades = group(pattern).map(([key, text]) => ({ key, text, grade: grade(text) }));
    for (const each of grades)
      expect(each.grade, `${each.key}: ${each.text}`).toBeLessThanOrEqual(most);
    const mean = grades.reduce((sum, each) => sum + each.grade, 0) / grades.length;
    expect(mean).toBeLessThanOrEqual(average);
  });

  it('holds 48 questions, 4 deeper ones, 30 ideas, 25 lines and 10 closings', () => {
    const counts = [QUESTIONS, HARD_QUESTIONS, IDEAS, LINES, CLOSINGS].map(({ length }) => length);
    expect(counts).toEqual([48, 4, 30, 25, 10]);
  });

  it.each(Object.entries(json('fixed') as Record<string, string>))(
    '%s is the fixed text',
    (key, text) => {
      expect(texts[key]).toBe(text);
    },
  );
});

it('the defaults are those of docs/care.md', () => {
  expect(DEFAULTS).toEqual(json('defaults'));
});

function wordPattern(word: string): RegExp {
  const end = /\w$|\*$|\)$|\]$|\+$/.test(word) ? '(?!\\w)' : '';
  return new RegExp(`(?<!\\w)${word}${end}`, 'iu');
}
