import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const EXPORT =
  /^export (?:async |abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** Names that more than one file exports, each with those files. A type and a value are two things, too. */
function findHomonyms(files: ReadonlyMap<string, string>): string[] {
  const places = new Map<string, Set<string>>();
  for (const [file, code] of files) {
    for (const [, name = ''] of code.matchAll(EXPORT)) {
      places.set(name, (places.get(name) ?? new Set()).add(file));
    }
  }
  return [...places]
    .filter(([, those]) => those.size > 1)
    .map(([name, those]) => `${name}: ${[...those].join(', ')}`);
}

it('no two exported things share a name: an editor that is asked for it offers one', () => {
  const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(200);
  const code = files.map((file) => [file, readFileSync(root + file, 'utf8')] as const);
  expect(findHomonyms(new Map(code))).toEqual([]);
});

it.each([
  ['export function same() {}', 'export const same = 1;', true],
  ['export interface Same {}', 'export type Same = 1;', true],
  ['export async function same() {}', 'const same = 1;', false],
])('%s and %s would be two: %s', (one, other, isTwo) => {
  const found = findHomonyms(new Map(Object.entries({ 'one.ts': one, 'other.ts': other })));
  expect(found.length).toBe(isTwo ? 1 : 0);
});
