import { readWords } from '../tone/locales';

const locales = readWords();

/** A text of Enough in one language, by its key, with `$1`, `$2` … filled in. Errors: no such text. */
export type Words = (key: string, ...values: readonly string[]) => string;

/**
 * The texts of a language by the names under which a build has them. With these a page that is put in their
 * language need not be opened in a browser of its own.
 */
export function messagesOf(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key.replaceAll('.', '_'), text]),
  );
}

/** `language`: as the file in `locales/` is named. */
export function wordsIn(language: string): Words {
  return (key, ...values) => {
    const text = locales[language]?.[key];
    if (text === undefined) throw new Error(`locales/${language}.yml has no "${key}".`);
    return text.replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '');
  };
}
