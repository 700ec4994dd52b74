import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYAML } from 'confbox';

/** The English words, as the built extension would give them: `#i18n` in unit tests. */
const file = join(import.meta.dirname, '../locales/en.yml');
const words = parseYAML<object>(readFileSync(file, 'utf8'));

function find(key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);
}

function t(key: string, values: string[] = []): string {
  const text = find(key);
  if (typeof text !== 'string') throw new Error(`There is no text "${key}" in locales/en.yml.`);
  return text.replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '');
}

export const i18n = { t };
