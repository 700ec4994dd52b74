import { describe, expect, it } from 'vitest';
import { readLocales } from './tone/locales';
import { readSources, textsIn } from './tone/sources';
import unread from './tone/unread.json';
import { unusedOf } from './tone/uses';

const sources = readSources('.ts', '.tsx');
/** What is written for no person, by its file, and why. `*`: all that is there. */
const exceptions: Record<string, Record<string, string>> = unread;

describe('the words in the sources', () => {
  it.each(sources)('%s holds none of its own', (path, code) => {
    const found = [...new Set(textsIn(path, code))];
    const known = Object.keys(exceptions[path] ?? {});
    if (known.includes('*')) expect(found, `${path} holds none any more.`).not.toEqual([]);
    else expect(found, `${path}: these belong into locales/en.yml.`).toEqual(known);
  });

  it('have no exceptions of files that are gone', () => {
    const paths = sources.map(([path]) => path);
    expect(Object.keys(exceptions).filter((path) => !paths.includes(path))).toEqual([]);
  });

  it.each([
    ['in markup', '<p>Hello</p>', 'Hello'],
    ['in a call in markup', "<p>{say('Hello there')}</p>", 'Hello there'],
    ['under a name', "const words = 'Hello there'; <p>{words}</p>", 'Hello there'],
    ['in what a component is given', '<Gone offer="Back" />', 'Back'],
    ['in what any component is given', '<Other thing="Take it back" />', 'Take it back'],
    ['in a call', "report(job, 'Hello, there.')", 'Hello, there.'],
    ['in a condition', "const words = late ? 'Good evening' : null", 'Good evening'],
    ['in a template', `const words = \`A day with \${count} pauses\``, 'A day with $ pauses'],
    ['beside a value', `const words = \`\${count} pauses\``, '$ pauses'],
    ['before a type', "const words = 'Hello there' as Words", 'Hello there'],
    ['in a list', "const all = { first: ['“Is it?” they ask'] }", '“Is it?” they ask'],
  ])('would be found %s', (_, code, words) => {
    expect(textsIn('made/up.tsx', code)).toEqual([words]);
  });

  it.each([
    "throw new Error('Hello there')",
    `throw new RangeError(\`Hello \${there}\`)`,
    "class Gone extends Error { constructor() { super('Hello there') } }",
    "console.warn('Hello there')",
    "v.check(isFine, 'Hello there')",
    '<p class="soft small" />',
    "let words: 'Hello there' | 'Good evening'",
    "find('.one .two, #three')",
    "matchMedia('(prefers-reduced-motion: reduce)')",
    "const path = 'M69.5 13.3C72.3 15.2 82 19.4Z'",
    `const ids = \`\${id}-hint \${id}-problem\``,
    "t('week.day.rest')",
  ])('may stand where no person reads them: %s', (code) => {
    expect(textsIn('made/up.tsx', code)).toEqual([]);
  });
});

describe('the texts', () => {
  it('are all used', () => {
    const keys = Object.keys(readLocales().en ?? {});
    // The manifest alone says it.
    expect(unusedOf(keys, sources)).toEqual(['app.description']);
  });

  it.each([
    ['its key', "t('week.day.rest')", ['week.day.one']],
    ['its key without the form of a plural', "counted('week.day', 2)", ['week.day.rest']],
    ['a template, and what fills it', `t(\`week.day.\${which}\`, ['rest', 'one'])`, []],
    ['a template and a property', `t(\`week.\${a}.\${b}\`, { day, rest: 1, one: 2 })`, []],
    ['a template alone', `t(\`week.day.\${rest}\`); one();`, ['week.day.rest', 'week.day.one']],
    [
      'another template',
      `t(\`week.\${which}\`, ['rest', 'one'])`,
      ['week.day.rest', 'week.day.one'],
    ],
  ])('would be used by %s', (_, code, unused) => {
    const keys = ['week.day.rest', 'week.day.one'];
    expect(unusedOf(keys, [['made/up.ts', code]])).toEqual(unused);
  });
});

it.each(readSources('.css'))('%s knows no left and no right', (_, text) => {
  const physical =
    /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|left|right|(?:border-(?:top|bottom)-(?:left|right)-radius))\s*:|:\s*(?:left|right)\s*[;}]|(?:margin|padding|inset):(?:\s+[\w.-]+){3}\s+[\w.-]+\s*;/;
  expect(physical.exec(text)?.[0], 'Use margin-inline and its like.').toBeUndefined();
});
