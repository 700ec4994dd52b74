import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('what the commands install', () => {
  const named = [...read('scripts/setup.mjs').matchAll(/package: '([^']+)'/g)];
  // `npm run fresh` alone makes a bare system.
  const packages = named.flatMap(([, name = '']) => (name === 'mmdebstrap' ? [] : [name]));

  it('is something', () => expect(packages).toContain('chromium'));

  it.each(packages)('is named in the README: %s', (name) => {
    expect(read('README.md')).toContain(`\`${name}\``);
  });
});

describe('the workflows', () => {
  it.each(readdirSync(join(root, '.github/workflows')))(
    'pin each action by its commit: %s',
    (name) => {
      const used = [...read(`.github/workflows/${name}`).matchAll(/uses: *(\S+)/g)];
      for (const [, action] of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40}$/);
      expect(used.length).toBeGreaterThan(0);
    },
  );
});
