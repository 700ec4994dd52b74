import { type GeneratedI18nStructure, i18n } from '#i18n';

/** What stands for `$1`, `$2` …. A number is written as the language writes it. */
type Value = string | number;
type Key = keyof GeneratedI18nStructure;
/** A text with a form for each plural: in English `one` and `other`. */
type Counted = { [K in Key]: K extends `${infer Whole}.one` ? Whole : never }[Key];
type Values<Count, Tuple extends Value[] = []> = Tuple['length'] extends Count
  ? Tuple
  : Values<Count, [...Tuple, Value]>;

/** A message of the browser's own, with its values put in; '' where there is none. */
const message = i18n.t as (name: string, values?: readonly string[]) => string;
/** Each stays as it is: `$1`, `$2` … are filled in text by text. */
const AS_THEY_ARE = Array.from({ length: 9 }, (_, index) => `$${index + 1}`);

/** All texts by their keys, out of the one message that the build makes of them (`scripts/foldTexts.ts`). */
let texts: ReadonlyMap<string, string> | undefined;
function readTexts(): ReadonlyMap<string, string> {
  const all = message('texts', AS_THEY_ARE).split('\n');
  return new Map(
    message('keys')
      .split('\n')
      .map((key, index) => [key, all[index] ?? '']),
  );
}

/** Every word a person reads comes through here, from `locales/`. What is in no table is a message of its own. */
export const t = ((key: Key, values: readonly Value[] = []) => {
  const written = values.map(inWriting);
  texts ??= readTexts();
  const text = texts.get(key.replaceAll('.', '_'));
  if (text === undefined) return message(key, written);
  return text.replace(/\$(\d)/g, (_, index) => written[index - 1] ?? '');
}) as typeof i18n.t;

/**
 * A text in the plural form that `count` takes in the shown language: its child `zero`, `one`, `two`,
 * `few`, `many` or `other`. `values`: all of its `$1`, `$2` …; without them `$1` is the count.
 */
export function counted<K extends Counted>(
  key: K,
  count: number,
  values: Values<GeneratedI18nStructure[`${K}.other`]['substitutions']> | [number] = [count],
): string {
  const form = new Intl.PluralRules(language()).select(count);
  // English has but two of the forms; `tests/locales.test.ts` holds that each language has its own.
  return (t as (key: string, values: readonly Value[]) => string)(`${key}.${form}`, values);
}

/** Whole sentences after one another, as the language sets them apart. */
export function sentences(all: readonly string[]): string {
  return all.reduce((before, next) => t('app.sentences', [before, next]));
}

/** The language of the words that are shown, a BCP 47 tag. */
export function language(): string {
  return t('app.language');
}

/** The person's own locale where it is of the shown language, else that: how dates and numbers are written. */
export function ownFormat(): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().locale;
  return own.split('-')[0] === language().split('-')[0] ? own : language();
}

function inWriting(value: Value): string {
  return typeof value === 'number' ? new Intl.NumberFormat(ownFormat()).format(value) : value;
}
