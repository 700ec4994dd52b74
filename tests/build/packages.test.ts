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

  it.each(BUILDS)('for %s keep to 450 kB', async (name) => {
    expect((await read(name)).length).toBeLessThanOrEqual(450_000);
  });

  it('are what the sources give, byte by byte', async () => {
    const { folder, zip } = await unpackedSources();
    try {
      for (const name of BUILDS) {
        await zip(name);
        expect(Buffer.compare(await read(name, folder), await read(name)), name).toBe(0);
      }
      // The unpacked sources have no git, and give themselves again.
      expect(Buffer.compare(await read('sources', folder), await read('sources'))).toBe(0);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('have in the sources what git tracks, and nothing that lies beside it', async () => {
    const { folder, zip } = await unpackedSources();
    try {
      const git = (...args: string[]) => run('git', args, { cwd: folder });
      await git('init');
      await writeFile(join(folder, 'odd [name] (1)!.txt'), 'tracked');
      await git('add', '--all', '--', '.', ':!node_modules');
      await writeFile(join(folder, 'passwords.txt'), 'stray');
      await writeFile(join(folder, 'entrypoints/notes.txt'), 'stray');
      await writeFile(join(folder, '.env'), 'stray');
      await zip('firefox');
      const packed = filesIn(await read('sources', folder));
      const { stdout } = await git('ls-files', '-z');
      expect([...packed.keys()].sort()).toEqual(stdout.split('\0').filter(Boolean).sort());
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('have in the sources all but the pictures', async () => {
    const { stdout } = await run('git', ['ls-files', '-z'], { cwd: root });
    const tracked = stdout.split('\0').filter(Boolean);
    const others = tracked.filter((path) => !/^docs\/(pictures|store)\//.test(path));
    expect([...filesIn(await read('sources')).keys()].sort()).toEqual(others.sort());
  });

  it('give the linter of the Firefox store nothing to say', async () => {
    const lint = ['--no-install', 'web-ext', 'lint', '-s', join(root, 'dist/firefox')];
    const { stdout } = await run('npx', [...lint, '--output', 'json', '--no-config-discovery']);
    const { errors, warnings, notices, metadata } = JSON.parse(stdout);
    expect([...errors, ...warnings, ...notices]).toEqual([]);
    expect(metadata.version, 'The linter saw another extension.').toBe(version);
  });
});

/** The zip of sources in a folder of its own, with our packages, and a way to pack there. */
async function unpackedSources() {
  const folder = await mkdtemp(join(tmpdir(), 'enough-sources-'));
  const sources = filesIn(await read('sources'));
  // Git would follow it to the repository that it came from.
  expect(sources.has('.git'), 'The sources hold a way to git.').toBe(false);
  for (const [name, inside] of sources) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, inside);
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const zip = (name: string) =>
    run('npx', ['--no-install', 'wxt', 'zip', '-b', name], { cwd: folder });
  return { folder, zip };
}

/** The files of a zip, by their paths in it. */
const filesIn = (zip: Uint8Array) => new Map(Object.entries(unzipSync(zip)));
