import { readdirSync, readFileSync } from 'node:fs';
import { parseYAML } from 'confbox';

const folder = new URL('../../locales/', import.meta.url);

/** Every text of every language, by its full key. Plural forms are texts of their own. */
export function readLocales(): Record<string, Record<string, string>> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  return Object.fromEntries(
    files.map((name) => [
      name.replace('.yml', ''),
      Object.fromEntries(flat(parseYAML(readFileSync(new URL(name, folder), 'utf8')))),
    ]),
  );
}

/** The same, as they are read: where a link leads is no word. */
export function readWords(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(readLocales()).map(([language, texts]) => [
      language,
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, withoutLink(text)])),
    ]),
  );
}

/** Of `[Turn them on](#notes-many)`, what is read. */
function withoutLink(text: string): string {
  return text.replace(/\[(.+)\]\(.+\)/, '$1');
}

function flat(value: unknown, key = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[key, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) =>
    flat(inner, key ? `${key}.${name}` : name),
  );
}
