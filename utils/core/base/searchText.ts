/**
 * Texts as a search compares them: letters that a person of a language takes for the same are one, and those
 * that they take for different ones stay apart. `Intl.Collator` knows them for each language (CLDR, root and
 * tailorings, usage `search`): "ñ" is no "n" in Spanish, "ü" is "ue" in German, "ł" is "l" in Polish. Own code
 * stands where a browser lacks a part of CLDR, or where readers are stricter than it.
 */

/** What a letter may be the same as; the first that the language agrees to is taken. */
const TARGETS = [...'abcdefghijklmnopqrstuvwxyz0123456789\'"σכמנפצ', 'ae', 'oe', 'ue', 'ss'];

/** Arabic as CLDR's search has it, which Chromium 156 leaves out in most languages, Arabic included. */
const ARABIC: Readonly<Record<string, string>> = { ٱ: 'ا', ة: 'ه', ى: 'ي' };
const HAMZA = /[\u0653-\u0655]/;

/** What nobody sees: soft hyphens, joiners, marks of direction, and the stroke that makes Arabic words longer. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u0640]/gu;

const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/g;
/** From a letter of katakana to that of hiragana, in code points. */
const KANA_STEP = 0x60;

/**
 * Marks that make another letter, though a collation may pass over them: to readers of Japanese "が" is no "か"
 * (WebKit and Chromium find on a page by the same rule), and in Thai "ํา" is a vowel of its own.
 */
const KEPT_MARKS = /[\u3099\u309a\u0e4d]/;

/** A letter with its marks, or one that is no ASCII. Han is compared as it is. */
const LETTERS = /\P{M}\p{M}+|(?!\p{Script=Han})[^\p{ASCII}]/gu;

type Normalize = (text: string) => string;

const made = new Map<string, Normalize>();

/** How texts are compared for a reader of `locale`, a BCP 47 tag. Each letter is looked up once. */
export function normalizerFor(locale: string): Normalize {
  const known = made.get(locale);
  if (known) return known;
  const collator = new Intl.Collator(locale, { usage: 'search', sensitivity: 'base' });
  const same = (a: string, b: string) => collator.compare(a, b) === 0;
  const dotless = 'I'.toLocaleLowerCase(locale) === 'ı';
  const letters = new Map<string, string>();
  const letterOf = (cluster: string): string => {
    const [base = '', ...marks] = cluster;
    const kept = marks.filter((mark, at) => {
      const before = base + marks.slice(0, at).join('');
      return KEPT_MARKS.test(mark) || !(HAMZA.test(mark) || same(before + mark, before));
    });
    const letter = (ARABIC[base] ?? base) + kept.join('');
    if (letter === 'ı' && !dotless) return 'i';
    return TARGETS.find((target) => same(target, letter)) ?? letter.normalize();
  };
  const normalize: Normalize = (text) =>
    text
      .normalize('NFKC')
      .replace(UNSEEN, '')
      .toLocaleLowerCase(locale)
      .normalize('NFD')
      .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - KANA_STEP))
      .replace(LETTERS, (cluster) => {
        const letter = letters.get(cluster) ?? letterOf(cluster);
        letters.set(cluster, letter);
        return letter;
      })
      .normalize();
  made.set(locale, normalize);
  return normalize;
}
