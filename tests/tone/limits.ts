/** What a language's texts may be at most, in its own words or signs. Source: care.md C1, C2. */
export interface Limits {
  /** Words where they are set apart by spaces and as long as ours; signs elsewhere. */
  readonly counts: 'words' | 'signs';
  /**
   * Whether a word of the lists must stand alone. Where words run together or take on others, it may be a part
   * of one.
   */
  readonly whole: boolean;
  /** A nudge's line, and a sentence so short that there may be three in it. */
  readonly line: number;
  readonly short: number;
  readonly idea: number;
  readonly question: number;
  readonly follow: number;
  readonly button: number;
  /** How much longer one reply may be than another. */
  readonly warmth: number;
}

const ENGLISH: Limits = {
  counts: 'words',
  whole: true,
  line: 18,
  short: 6,
  idea: 12,
  question: 20,
  follow: 16,
  button: 3,
  warmth: 4,
};
/** With words such as "de la" for what English says in one: a sixth more. Our choice. */
const ROMANCE = { ...ENGLISH, line: 21, short: 7, idea: 14, question: 23, follow: 19, button: 4 };
/** An English word stands for about 2.8 signs there, and for 2.1 in Chinese. Our choice. */
const SIGNS: Limits = {
  counts: 'signs',
  whole: false,
  line: 52,
  short: 18,
  idea: 34,
  question: 56,
  follow: 46,
  button: 10,
  warmth: 12,
};
const CHINESE = {
  ...SIGNS,
  line: 38,
  short: 12,
  idea: 25,
  question: 42,
  follow: 34,
  button: 8,
  warmth: 9,
};

/** By the name of the locale's file. */
const LIMITS: Record<string, Limits> = {
  en: ENGLISH,
  de: ENGLISH,
  es: ROMANCE,
  fr: ROMANCE,
  pt_BR: ROMANCE,
  it: ROMANCE,
  pl: ENGLISH,
  ja: SIGNS,
  ko: SIGNS,
  zh_CN: CHINESE,
  ar: { ...ENGLISH, whole: false },
  he: { ...ENGLISH, whole: false },
};

/** Throws with what is to be done where a language has none. */
export function limitsOf(language: string): Limits {
  const found = LIMITS[language];
  if (!found) throw new Error(`Add the limits of "${language}" to tests/tone/limits.ts.`);
  return found;
}

/** How long a text is, in what its language counts. `tag`: BCP 47. */
export function lengthOf(text: string, tag: string, { counts }: Limits): number {
  const granularity = counts === 'words' ? 'word' : 'grapheme';
  const parts = [...new Intl.Segmenter(tag, { granularity }).segment(text)];
  if (counts === 'words') return parts.filter(({ isWordLike }) => isWordLike).length;
  return parts.filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).length;
}

/** The sentences of a text. `tag`: BCP 47. */
export function sentencesOf(text: string, tag: string): string[] {
  return Array.from(
    new Intl.Segmenter(tag, { granularity: 'sentence' }).segment(text),
    ({ segment }) => segment,
  );
}

/** A word of the lists, where a text must not hold it. `\w` in it stands for a letter or figure of any script. */
export function wordPattern(word: string, { whole }: Limits): RegExp {
  const sign = '[\\p{L}\\p{M}\\p{N}_]';
  const ends = whole && (/[\p{L}\p{N}_*+)\]]$/u.test(word) || /\\w$/.test(word));
  const [start, end] = [whole ? `(?<!${sign})` : '', ends ? `(?!${sign})` : ''];
  return new RegExp(`${start}(?:${word.replaceAll('\\w', sign)})${end}`, 'iu');
}
