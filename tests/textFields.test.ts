import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['components', 'entrypoints'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx|html)$/.test(name))
    .map((name) => `${room}/${name}`),
);
/** Kinds of fields that hold no words: what is chosen, not written. */
const WORDLESS = ['checkbox', 'radio', 'time', 'date', 'file'];

it('writes words in a field of components/ui/TextField.tsx, or a passphrase in its own', () => {
  const found = sources.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    return [...source.matchAll(/<(input|textarea)\b[^>]*|contenteditable/g)]
      .map(([tag]) => ({ tag, type: /\stype="(\w+)"/.exec(tag)?.[1] ?? 'text' }))
      .filter(({ tag, type }) => !tag.startsWith('<input') || !WORDLESS.includes(type))
      .map(({ tag, type }) => `${file}: ${tag.startsWith('<input') ? type : tag.slice(1, 9)}`);
  });
  expect(found.sort()).toEqual([
    'components/journal/PassphraseInput.tsx: text',
    'components/ui/TextField.tsx: text',
    'components/ui/TextField.tsx: textarea',
  ]);
});
