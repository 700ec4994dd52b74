import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const EXPORT =
  /^export (?:async |abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

const PRIVATE = /^(?:async |abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** The sources, by their paths. */
function readSources(): Map<string, string> {
  const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return new Map(files.map((file) => [file, readFileSync(root + file, 'utf8')]));
}

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
  const files = readSources();
  expect(files.size).toBeGreaterThan(200);
  expect(findHomonyms(files)).toEqual([]);
});

/** Names at the top of a file that another file exports, each with those two: who looks for one may find the other. */
function findShadows(files: ReadonlyMap<string, string>): string[] {
  const exported = new Map<string, string>();
  for (const [file, code] of files) {
    for (const [, name = ''] of code.matchAll(EXPORT)) exported.set(name, file);
  }
  return [...files].flatMap(([file, code]) =>
    [...code.matchAll(PRIVATE)].flatMap(([, name = '']) => {
      const other = exported.get(name);
      return other && other !== file ? [`${name}: ${file}, ${other}`] : [];
    }),
  );
}

it('no file has for itself a name that another exports', () => {
  expect(findShadows(readSources())).toEqual([]);
});

it.each([
  ['export function same() {}', 'const same = 1;', 1],
  ['export type Same = 1;', 'interface Same {}', 1],
  ['const same = 1;', 'function same() {}', 0],
])('%s beside %s would mislead: %i', (one, other, count) => {
  const found = findShadows(new Map(Object.entries({ 'one.ts': one, 'other.ts': other })));
  expect(found.length).toBe(count);
});

it.each([
  ['export function same() {}', 'export const same = 1;', true],
  ['export interface Same {}', 'export type Same = 1;', true],
  ['export async function same() {}', 'const same = 1;', false],
])('%s and %s would be two: %s', (one, other, isTwo) => {
  const found = findHomonyms(new Map(Object.entries({ 'one.ts': one, 'other.ts': other })));
  expect(found.length).toBe(isTwo ? 1 : 0);
});
