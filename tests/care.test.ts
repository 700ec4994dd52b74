import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLOSINGS } from '../utils/core/closings';
import { HARD_QUESTIONS, IDEAS, LINES, QUESTIONS } from '../utils/core/content';
import { DEFAULTS } from '../utils/core/defaults';
import { lengthOf, limitsOf, sentencesOf, wordPattern } from './care/limits';
import { readLocales } from './care/locales';
import { grade } from './care/reading';

const json = (name: string) =>
  JSON.parse(readFileSync(new URL(`./care/${name}.json`, import.meta.url), 'utf8'));

/** Why a text may hold a word that the list forbids. Reviewed one by one. */
const allowed: Record<string, Record<string, string>> = json('allowed');
const locales = readLocales();
/** Pages that speak about therapy, perfectionism and danger, and have to. */
const FREE = /^(about|help|privacy)\./;

const english: Record<string, string[]> = json('words.en');

describe.each(Object.entries(locales))('the words of %s', (language, texts) => {
  const { marks: _, ...rules } = wordsOf(language);
  const limits = limitsOf(language);
  const tag = texts['app.language'] ?? language;
  const length = (text: string) => lengthOf(text, tag, limits);
  const all = Object.entries(texts);
  const under = (...places: string[]) =>
    all.filter(([key]) => places.some((place) => key.startsWith(`${place}.`)));

  const patterns = [
    ...Object.entries(rules).flatMap(([rule, list]) =>
      list.map((word) => ({ rule, word, regex: wordPattern(word, limits) })),
    ),
    ...(english.marks ?? []).map((word) => ({
      rule: 'marks',
      word,
      regex: new RegExp(word, 'u'),
    })),
  ];

  it.each(Object.keys(english))('has a list of words for the rule "%s"', (rule) => {
    if (rule === 'marks') return;
    const file = `tests/care/words.${language}.json`;
    expect(rules[rule]?.length ?? 0, `${file} has no words for "${rule}".`).toBeGreaterThan(0);
  });

  it.each(all.filter(([key]) => !FREE.test(key)))(
    '%s shames, scores and presses nobody',
    (key, text) => {
      for (const { rule, word, regex } of patterns) {
        // What is said after a choice praises none; elsewhere the words may mean something else.
        if (rule === 'praise' && !key.startsWith('reply.')) continue;
        if (allowed[key]?.[word]) continue;
        expect(
          regex.exec(text)?.[0],
          `${key} holds a word of the list "${rule}" (${word}): ${text}`,
        ).toBeUndefined();
      }
    },
  );

  it.each(under('nudge.lines'))('%s is one line, short, and two sentences at most', (_, text) => {
    expect(length(text), text).toBeLessThanOrEqual(limits.line);
    const sentences = sentencesOf(text, tag);
    const short = sentences.every((sentence) => length(sentence) <= limits.short);
    expect(sentences.length, text).toBeLessThanOrEqual(short ? 3 : 2);
  });

  it.each(under('idea'))('%s is short', (_, text) => {
    expect(length(text), text).toBeLessThanOrEqual(limits.idea);
  });

  it.each(under('question'))('%s is short', (key, text) => {
    const most = key.endsWith('.follow') ? limits.follow : limits.question;
    expect(length(text), text).toBeLessThanOrEqual(most);
  });

  const isChoice = ([key]: [string, string]) => /^nudge\.(pause|later|keep)$/.test(key);
  const isButton = (each: [string, string]) => /\.button\./.test(each[0]) || isChoice(each);
  it.each(all.filter(isButton))('%s is a short button', (_, text) => {
    expect(length(text), text).toBeLessThanOrEqual(limits.button);
  });

  it.each(all.filter(isChoice))('%s fits one of three equal buttons in a card', (_, text) => {
    for (const word of text.split(/\s/)) expect(word.length, text).toBeLessThanOrEqual(12);
  });

  it('answers every choice with the same warmth', () => {
    const lengths = ['pause', 'later', 'keep'].map((choice) =>
      length(texts[`reply.${choice}`] ?? ''),
    );
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(limits.warmth);
  });

  it('gives no number to call', () => {
    for (const [key, text] of under('help')) expect(text, key).not.toMatch(/\p{Nd}{3,}/u);
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

/** The words that no text of a language may hold, by the rule that forbids them. */
function wordsOf(language: string): Record<string, string[]> {
  const there = existsSync(new URL(`./care/words.${language}.json`, import.meta.url));
  return there ? json(`words.${language}`) : {};
}
