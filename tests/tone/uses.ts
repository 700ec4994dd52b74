import { namesIn } from './sources';

/** What a template puts into a key. */
const VALUE = String.raw`\$\{(?:[^{}]|\{[^{}]*\})*\}`;
/** A form of a plural: the code names the text, and `counted` the form. */
const FORM = /\.(zero|one|two|few|many|other)$/;

/**
 * Of these keys, those that no source names: as a whole, or by a template whose other parts are the key's
 * own. What fills it is one part of a key, and stands somewhere as a string or as the name of a property.
 */
export function unusedOf(
  keys: readonly string[],
  sources: readonly (readonly [path: string, code: string])[],
): string[] {
  const uses = usesIn(keys, sources.map(([, code]) => code).join('\n'));
  const names = new Set(sources.flatMap(([path, code]) => namesIn(path, code)));
  const isUsed = (key: string) =>
    uses.some((use) => {
      const filled = use.exec(key);
      return filled?.slice(1).every((part) => names.has(part));
    });
  return keys.filter((key) => !isUsed(key) && !isUsed(key.replace(FORM, '')));
}

/** The keys that the code names, as patterns: what a template puts in is a group. */
function usesIn(keys: readonly string[], code: string): RegExp[] {
  const groups = [...new Set(keys.map((key) => key.split('.')[0]))].join('|');
  const named = new RegExp(`(['"\`])((?:${groups})\\.(?:[\\w.]|${VALUE})+)\\1`, 'g');
  return [...code.matchAll(named)].map(([, , key = '']) => {
    const parts = key.split(new RegExp(VALUE)).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${parts.join('([^.]+)')}$`);
  });
}
