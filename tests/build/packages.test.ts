import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BUILDS, readBuild } from './builds';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const { version } = readBuild('chrome');
const nameOf = (what: string) => `enough-${version}-${what}.zip`;
const read = (what: string, folder = root) => readFile(join(folder, 'dist', nameOf(what)));

/** What the stores get, as `npm run zip` makes it. */
describe('the packages', () => {
  it.each(BUILDS)('for %s hold what was built, and no more', async (name) => {
    const packed = filesIn(await read(name));
    const built = readBuild(name).files;
    expect([...packed.keys()].sort()).toEqual([...built.keys()].sort());
    for (const [path, bytes] of packed) {
      expect(Buffer.compare(bytes, built.get(path) as Buffer), path).toBe(0);
    }
  });

  it.each(BUILDS)('for %s keep to 400 kB', async (name) => {
    expect((await read(name)).length).toBeLessThanOrEqual(400_000);
  });

  it('are what the sources give, byte by byte', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'enough-sources-'));
    try {
      await unpack(await read('sources'), folder);
      await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
      for (const name of BUILDS) {
        await run('npx', ['--no-install', 'wxt', 'zip', '-b', name], { cwd: folder });
        expect(Buffer.compare(await read(name, folder), await read(name)), name).toBe(0);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('give the linter of the Firefox store nothing to say', async () => {
    const lint = ['--no-install', 'web-ext', 'lint', '-s', join(root, 'dist/firefox')];
    const { stdout } = await run('npx', [...lint, '--output', 'json', '--no-config-discovery']);
    const { errors, warnings, notices, metadata } = JSON.parse(stdout);
    expect([...errors, ...warnings, ...notices]).toEqual([]);
    expect(metadata.version, 'The linter saw another extension.').toBe(version);
  });
});

async function unpack(bytes: Buffer, folder: string): Promise<void> {
  for (const [name, inside] of filesIn(bytes)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, inside);
  }
}

/** The files of a zip, by their paths in it. */
const filesIn = (zip: Uint8Array) => new Map(Object.entries(unzipSync(zip)));
