import { expect, it } from 'vitest';
import { pageSources } from './pageSources';

/** Kinds of fields that hold no words: what is chosen, not written. */
const WORDLESS = ['checkbox', 'radio', 'time', 'date', 'file'];

it('writes words in a field of components/ui/TextField.tsx, or a passphrase in its own', () => {
  const found = pageSources(/\.(tsx|html)$/).flatMap(({ file, source }) =>
    [...source.matchAll(/<(input|textarea)\b[^>]*|contenteditable/g)]
      .map(([tag]) => ({ tag, type: /\stype="(\w+)"/.exec(tag)?.[1] ?? 'text' }))
      .filter(({ tag, type }) => !tag.startsWith('<input') || !WORDLESS.includes(type))
      .map(({ tag, type }) => `${file}: ${tag.startsWith('<input') ? type : tag.slice(1, 9)}`),
  );
  expect(found.sort()).toEqual([
    'components/journal/PassphraseInput.tsx: text',
    'components/ui/TextField.tsx: text',
    'components/ui/TextField.tsx: textarea',
  ]);
});
