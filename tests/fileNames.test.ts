import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Made by tools, and not ours to name. */
const MADE = new Set(['.git', '.wxt', '.cache', 'dist', 'node_modules', 'pictures']);

function paths(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (folder === '' && MADE.has(entry.name)) return [];
    return entry.isDirectory() ? [path, ...paths(`${path}/`)] : [path];
  });
}

/**
 * macOS and Windows take `Name.tsx` for `name.ts`: an import without an ending finds whichever is tried
 * first, and of two files of one name one is lost.
 */
it('no two files differ by case alone', () => {
  const importable = (path: string) => path.replace(/(?<!\.d)\.tsx?$/, '').toLowerCase();
  const first = new Map<string, string>();
  const same = paths('').flatMap((path) => {
    const other = first.get(importable(path));
    first.set(importable(path), path);
    return other === undefined ? [] : [`${other} and ${path}`];
  });
  expect(same).toEqual([]);
});
