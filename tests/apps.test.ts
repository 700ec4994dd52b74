import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { APPS } from '../scripts/apps/apps';

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');

it('docs/browsers.md names every application that is tried, in the version of the lock file', () => {
  const { packages } = JSON.parse(read('scripts/apps/package-lock.json'));
  const told = [...read('docs/browsers.md').matchAll(/^\| (.*?) \| `(.*?)` ([\d.]+) \|/gm)].map(
    ([, title, name, version]) => [title, name, version],
  );
  expect(told).toEqual(
    APPS.map(({ title, package: name }) => [
      title,
      name,
      packages[`node_modules/${name}`]?.version,
    ]),
  );
});
