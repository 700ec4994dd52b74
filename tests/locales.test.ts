import { describe, expect, it } from 'vitest';
import { readLocales } from './tone/locales';

/** The languages that Enough speaks, by their files: named as the browsers name the folders of `_locales`. */
const locales = readLocales();
const english = locales.en ?? {};
/** The most that Chromium shows of an extension's description. */
const LONGEST_DESCRIPTION = 132;
/** So long a text is never the same in two languages, unless nobody has translated it. */
const SURELY_WORDS = 4;

/** What a button shows, and its name where several show the same. */
const NAMED = [
  ['site.button.remove', 'site.removeNamed'],
  ['site.button.giveAccess', 'site.giveAccessNamed'],
  ['options.quietHours.button.remove', 'options.quietHours.removeNumber'],
  ['options.questions.button.edit', 'options.questions.editNamed'],
  ['options.questions.button.remove', 'options.questions.removeNamed'],
  ['options.questions.button.earlier', 'options.questions.earlier'],
  ['options.questions.button.later', 'options.questions.later'],
] as const;

/** Texts with a form for each plural: in English `one` and `other`. */
const counted = Object.keys(english)
  .filter((key) => key.endsWith('.one'))
  .map((key) => key.replace(/\.one$/, ''));
const FORM = /\.(zero|one|two|few|many|other)$/;
const isForm = (key: string) => FORM.test(key) && counted.includes(key.replace(FORM, ''));

const placeholders = (text = '') => [...new Set(text.match(/\$\d/g))].sort();

describe.each(Object.entries(locales))('the texts in %s', (file, texts) => {
  const tag = texts['app.language'] ?? file;
  const all = Object.entries(texts);

  it('are in a file whose name is the language', () => {
    expect(tag).toBe(file.replace('_', '-'));
    expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag]);
  });

  it('are the same texts as in English, with the plural forms of the language', () => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const wanted = [
      ...Object.keys(english).filter((key) => !isForm(key)),
      ...counted.flatMap((key) => forms.map((form) => `${key}.${form}`)),
    ];
    const missing = wanted.filter((key) => !(key in texts));
    const more = Object.keys(texts).filter((key) => !wanted.includes(key));
    expect({ missing, more }).toEqual({ missing: [], more: [] });
  });

  it('hold the values of the English ones', () => {
    const others = all.filter(([key, text]) => {
      const known = placeholders(isForm(key) ? english[key.replace(FORM, '.other')] : english[key]);
      const held = placeholders(text);
      // "One day": such a form may say its number in words.
      const mayLeaveOut = /\.(zero|one|two)$/.test(key) && isForm(key);
      const isHeld = held.every((value) => known.includes(value));
      return !isHeld || (!mayLeaveOut && held.length < known.length);
    });
    expect(others).toEqual([]);
  });

  it('are texts, tidy and translated', () => {
    const untidy = all.filter(
      ([, text]) =>
        // The browsers take "$1$2" for a name, and Chromium does not load such an extension.
        text === '' || text !== text.trim() || / {2}|\n|\$\w+\$/.test(text),
    );
    const inEnglish = all.filter(
      ([key, text]) =>
        file !== 'en' && text.split(/\s/).length >= SURELY_WORDS && text === english[key],
    );
    expect({ untidy, inEnglish }).toEqual({ untidy: [], inEnglish: [] });
  });

  it('keep the name, and a description that stores show whole', () => {
    expect(texts['app.name']).toBe('Enough');
    expect(texts['app.description']?.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });

  it.each(NAMED)(
    '%s is in its longer name: who speaks to a browser says what they see',
    (shown, named) => {
      expect(texts[shown]).toBeTruthy();
      expect(texts[named]?.toLowerCase()).toContain(texts[shown]?.toLowerCase());
    },
  );

  it('have keys that the browsers can tell apart', () => {
    const names = Object.keys(texts).map((key) => key.replaceAll('.', '_').toLowerCase());
    expect(names).toEqual([...new Set(names)]);
    for (const name of names) expect(name).toMatch(/^[a-z\d_]+$/);
  });
});
