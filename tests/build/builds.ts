import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const BUILDS = ['chrome', 'firefox'] as const;
const root = join(import.meta.dirname, '../..');

/** One built folder: its manifest, the project's version, and every file's bytes by its path. */
export function readBuild(name: string) {
  const folder = join(root, 'dist', name);
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path)] as const;
      }),
  );
  const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
  return {
    files,
    manifest: json(join(folder, 'manifest.json')),
    version: json(join(root, 'package.json')).version as string,
  };
}

type Files = ReadonlyMap<string, Buffer>;

/** The scripts that a page of ours begins with, itself and all it imports, by path. What it loads later is not one. */
export function scriptsOf({ files }: { readonly files: Files }, page: string): string[] {
  const html = files.get(page)?.toString() ?? '';
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)];
  return scriptsFrom(
    files,
    named.map(([, path = '']) => path),
  );
}

/** These scripts and all they import, by path. */
export function scriptsFrom(files: Files, first: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const code = files.get(path)?.toString() ?? '';
    for (const [, next = ''] of code.matchAll(/(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g)) {
      follow(join(dirname(path), next));
    }
  };
  first.forEach(follow);
  return [...found];
}
