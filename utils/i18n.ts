import { type GeneratedI18nStructure, i18n } from '#i18n';

/** What stands for `$1`, `$2` …. A number is written as the language writes it. */
type Value = string | number;
type Key = keyof GeneratedI18nStructure;
/** A text with a form for each plural: in English `one` and `other`. */
type Counted = { [K in Key]: K extends `${infer Whole}.one` ? Whole : never }[Key];
type Values<Count, Tuple extends Value[] = []> = Tuple['length'] extends Count
  ? Tuple
  : Values<Count, [...Tuple, Value]>;

/** Every word a person reads comes through here, from `locales/`. */
export const t = ((key: Key, values: readonly Value[] = []) => {
  const written = values.map(inWriting);
  const text = (i18n.t as (key: Key, values: string[]) => string)(key, written);
  // "3:00 p.m." and "16. Nov." end a sentence by themselves.
  return written
    .filter((value) => value.endsWith('.'))
    .reduce((all, value) => all.replace(`${value}.`, () => value), text);
}) as typeof i18n.t;

/**
 * A text in the plural form that `count` takes in the shown language: its child `zero`, `one`, `two`,
 * `few`, `many` or `other`. `values`: all of its `$1`, `$2` …; without them `$1` is the count.
 */
export function plural<K extends Counted>(
  key: K,
  count: number,
  values: Values<GeneratedI18nStructure[`${K}.other`]['substitutions']> | [number] = [count],
): string {
  const form = new Intl.PluralRules(language()).select(count);
  // English has but two of the forms; `tests/locales.test.ts` holds that each language has its own.
  return (t as (key: string, values: readonly Value[]) => string)(`${key}.${form}`, values);
}

/** Whole sentences after one another, as the language sets them apart. */
export function joinSentences(all: readonly string[]): string {
  return all.reduce((before, next) => t('app.sentences', [before, next]));
}

/** The language of the words that are shown, a BCP 47 tag. */
export function language(): string {
  return t('app.language');
}

/** The person's own locale, as the browser knows it, a BCP 47 tag: their clock and the first day of their week. */
export function ownLocale(): string {
  return new Intl.DateTimeFormat().resolvedOptions().locale;
}

/**
 * How dates and numbers are written: as the person's own locale does where it is of the shown language,
 * else as that language does. The digits are those of the texts, so that no sentence has two kinds.
 */
export function formatLocale(): string {
  const [own, shown] = [ownLocale(), language()];
  const { numberingSystem } = new Intl.NumberFormat(shown).resolvedOptions();
  const isSame = own.split('-')[0] === shown.split('-')[0];
  return new Intl.Locale(isSame ? own : shown, { numberingSystem }).toString();
}

function inWriting(value: Value): string {
  return typeof value === 'number' ? new Intl.NumberFormat(formatLocale()).format(value) : value;
}
