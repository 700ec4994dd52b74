import { readLocales } from '../tone/locales';

const locales = readLocales();

/** A text of Enough in one language, by its key, with `$1`, `$2` … filled in. Errors: no such text. */
export type Words = (key: string, ...values: readonly string[]) => string;

/** `language`: as the file in `locales/` is named. */
export function wordsIn(language: string): Words {
  return (key, ...values) => {
    const text = locales[language]?.[key];
    if (text === undefined) throw new Error(`locales/${language}.yml has no "${key}".`);
    return text.replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '');
  };
}
