import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../utils/core/base/defaults';
import { CLOSING_LINES } from '../utils/core/content/closingLines';
import { NUDGE_TEXTS } from '../utils/core/content/nudgeTexts';
import { IDEAS } from '../utils/core/content/pauseIdeas';
import { HARD_QUESTIONS, QUESTIONS } from '../utils/core/content/questions';
import { lengthOf, limitsOf, sentencesOf, wordPattern } from './tone/limits';
import { readWords } from './tone/locales';
import { grade } from './tone/reading';

const json = (name: string) =>
  JSON.parse(readFileSync(new URL(`./tone/${name}.json`, import.meta.url), 'utf8'));

/** Why a text may hold a word that the list forbids. Reviewed one by one. */
const allowed: Record<string, Record<string, string>> = json('allowed');
const locales = readWords();
/** Pages that speak about therapy, perfectionism and danger, and have to. */
const FREE = /^(about|help|privacy)\./;

/** The same, where each line stands for a text of its own. */
const inLines = ({ source, flags }: RegExp) => new RegExp(source, `${flags}m`);

const english: Record<string, string[]> = json('words.en');

describe.each(Object.entries(locales))('the words of %s', (language, texts) => {
  const { marks, ...rules } = wordsOf(language);
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

  /** Those of which a sentence can be said: what is amiss, by the key. */
  const amiss = (
    those: readonly [key: string, text: string][],
    say: (text: string, key: string) => string | false | undefined,
  ) =>
    those.flatMap(([key, text]) => {
      const said = say(text, key);
      return said ? [`${key} ${said}: ${text}`] : [];
    });
  const longerThan = (most: number) => (text: string) =>
    length(text) > most && `is longer than ${most}`;

  it('have a list for every rule, and leave the marks to English', () => {
    const named = Object.keys(english).filter((rule) => rule !== 'marks');
    expect(named.filter((rule) => !rules[rule]?.length)).toEqual([]);
    expect(marks !== undefined).toBe(language === 'en');
  });

  it('shame, score and press nobody', () => {
    const spoken = all.filter(([key]) => !FREE.test(key));
    // Most are in none of the texts: one look over all of them tells so.
    const together = spoken.map(([, text]) => text).join('\n');
    const near = patterns.filter(({ regex }) => inLines(regex).test(together));
    const found = amiss(spoken, (text, key) => {
      const held = near.find(
        ({ rule, word, regex }) =>
          // What is said after a choice praises none; elsewhere the words may mean something else.
          (rule !== 'praise' || key.startsWith('reply.')) &&
          !allowed[key]?.[word] &&
          regex.test(text),
      );
      return held && `holds a word of the list "${held.rule}" (${held.word})`;
    });
    expect(found).toEqual([]);
  });

  it('nudge with one line, short, of two sentences at most', () => {
    const lines = under('nudge.texts');
    const many = (text: string) => {
      const sentences = sentencesOf(text, tag);
      const short = sentences.every((sentence) => length(sentence) <= limits.short);
      return sentences.length > (short ? 3 : 2) && 'has more sentences';
    };
    expect([...amiss(lines, longerThan(limits.line)), ...amiss(lines, many)]).toEqual([]);
  });

  it('are short in ideas and questions', () => {
    const question = (text: string, key: string) =>
      longerThan(key.endsWith('.follow') ? limits.follow : limits.question)(text);
    expect([
      ...amiss(under('idea'), longerThan(limits.idea)),
      ...amiss(under('question'), question),
    ]).toEqual([]);
  });

  it('are short on buttons, and fit one of three equal ones in a card', () => {
    const choices = all.filter(([key]) => /^nudge\.(pause|later|keep)$/.test(key));
    const buttons = [...choices, ...all.filter(([key]) => /\.button\./.test(key))];
    const wide = (text: string) =>
      text.split(/\s/).some((word) => word.length > 12) && 'has a long word';
    expect([...amiss(buttons, longerThan(limits.button)), ...amiss(choices, wide)]).toEqual([]);
  });

  it('answers every choice with the same warmth', () => {
    const lengths = ['pause', 'later', 'continued'].map((choice) =>
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
    expect(ids('closing')).toEqual(CLOSING_LINES.map(({ id }) => id).sort());
    expect(
      under('nudge.texts')
        .map(([key]) => key.split('.')[2])
        .sort(),
    ).toEqual(NUDGE_TEXTS.map(({ id }) => id).sort());
  });
});

describe('the English content', () => {
  const texts = locales.en ?? {};
  const group = (pattern: RegExp) => Object.entries(texts).filter(([key]) => pattern.test(key));

  it.each([
    ['nudge lines', /^nudge\.texts\./, 5, 8],
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

  it('says "note" for a nudge, and for nothing that a person writes', () => {
    const ofNudges =
      /^(app\.icon|finding|pattern|reply|trial|popup\.(note|why|welcome|variety|rests|quietFor)|options\.(nudges|section\.notes|quietHours\.hint|plannedPauses|import\.nudges|perDayHint|form|notification|window|sync\.settingsHint|eveningHint|restDaysHint|lessTotals)|welcome\.(what\.picture|end\.first))/;
    const all = Object.entries(texts);
    expect(all.filter(([, text]) => /\bnudg/i.test(text))).toEqual([]);
    const notes = all.filter(([, text]) => /\bnotes?\b/i.test(text));
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.filter(([key]) => !ofNudges.test(key))).toEqual([]);
  });

  it('holds 48 questions, 4 deeper ones, 30 ideas, 28 lines and 10 closings', () => {
    const counts = [QUESTIONS, HARD_QUESTIONS, IDEAS, NUDGE_TEXTS, CLOSING_LINES].map(
      ({ length }) => length,
    );
    expect(counts).toEqual([48, 4, 30, 28, 10]);
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
  const there = existsSync(new URL(`./tone/words.${language}.json`, import.meta.url));
  return there ? json(`words.${language}`) : {};
}
