/** What a file of `_locales` holds: a message by its name, as the browsers read it. */
export type Messages = Record<string, { message: string }>;

/** Stands between two texts, and in none of them. */
const BETWEEN = '\n';
/** The manifest names these, and the browser itself shows them. */
const OF_MANIFEST = /^(app_name|app_description|command_\w+)$/;

/**
 * The files of all languages with their texts in one message, `texts`, in the order that `keys` gives;
 * `keys` is in the default language alone, where the browsers look for what another has not. Name by
 * name the same texts take half as much again. `utils/i18n.ts` reads them.
 *
 * @param languages the messages of each language, by the name of its folder
 * @throws Error where a text has a line break
 */
export function foldTexts(
  languages: ReadonlyMap<string, Messages>,
  defaultLanguage: string,
): Map<string, Messages> {
  const names = [...languages.values()].flatMap((messages) => Object.keys(messages));
  // Plurals take other forms from language to language: all of them, in each.
  const keys = [...new Set(names)].filter((name) => !OF_MANIFEST.test(name));
  const folded = Array.from(languages, ([language, messages]): [string, Messages] => {
    const texts = keys.map((key) => messages[key]?.message ?? '');
    const broken = keys.find((_, index) => texts[index]?.includes(BETWEEN));
    if (broken) throw new Error(`"${broken}" in ${language} has a line break: it ends a text.`);
    const own = Object.entries(messages).filter(([name]) => OF_MANIFEST.test(name));
    return [
      language,
      {
        ...Object.fromEntries(own),
        ...(language === defaultLanguage && { keys: { message: keys.join(BETWEEN) } }),
        texts: { message: texts.join(BETWEEN) },
      },
    ];
  });
  return new Map(folded);
}
