import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** `scripts/release.mjs` in a small repository of its own: 0.9.0 is out, and 0.10.0 is on its way. */
const root = join(import.meta.dirname, '../../..');
const CHANGES = '# Changelog\n\n## [0.10.0] - Unreleased\n\n- More.\n\n## [0.9.0] - 2026-01-31\n';
/** What a release runs that takes long: the names of the programs, and what stands for each here. */
const PROGRAMS = {
  npm: `case "$1" in
    version) for file in package.json package-lock.json; do echo "{\\"version\\": \\"$2\\"}" > $file; done;;
    test) grep -q "0.10.0. - 20" CHANGELOG.md && [ "$TESTS" = pass ];;
  esac`,
  npx: '[ "$FREEZE" = 1 ] && echo "{}" > tests/unit/store/releases/0.10.0.json',
};
const GIT = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@b.test',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@b.test',
  GIT_CONFIG_NOSYSTEM: '1',
};
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enough-release-'));
  await mkdir(join(folder, 'tests/unit/store/releases'), { recursive: true });
  await mkdir(join(folder, '.programs'));
  for (const name of ['release.mjs', 'setup.mjs']) {
    await cp(join(root, 'scripts', name), join(folder, 'scripts', name));
  }
  for (const [name, script] of Object.entries(PROGRAMS)) {
    await write(`.programs/${name}`, `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, '.programs', name), 0o755);
  }
  await write('package.json', '{"version": "0.9.0"}\n');
  await write('package-lock.json', '{"version": "0.9.0"}\n');
  await write('tests/unit/store/releases/0.9.0.json', '{}\n');
  await write('CHANGELOG.md', CHANGES);
  git('init');
  git('add', '--all');
  git('commit', '-m', 'Begin');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('says what it would do on a dry run, and changes nothing', async () => {
  const before = await state();
  const { status, stdout } = release('0.10.0', { dry: true });
  expect(stdout.split('\n')).toEqual([
    'would run: npm version 0.10.0 --no-git-tag-version',
    'would run: env FREEZE=1 npx vitest run --project unit tests/unit/store/upgrade.test.ts',
    'would run: git add tests/unit/store/releases',
    'would write: CHANGELOG.md',
    'would run: npm test',
    'would run: git commit -m Release 0.10.0 CHANGELOG.md package.json package-lock.json tests/unit/store/releases',
    'would run: git tag -a v0.10.0 -m Enough 0.10.0',
    'Nothing was changed. Without --dry-run this is the release of 0.10.0.',
    '',
  ]);
  expect(status).toBe(0);
  expect(await state()).toEqual(before);
});

it('dates the changelog, commits what it wrote and tags it', async () => {
  expect(release('0.10.0').status).toBe(0);
  const after = await state();
  expect(after).toMatchObject({
    uncommitted: '',
    commits: 'Release 0.10.0\nBegin\n',
    tags: 'v0.10.0\n',
  });
  expect(after.changelog).toMatch(/^## \[0\.10\.0\] - \d{4}-\d{2}-\d{2}$/m);
  expect(after.files).toContain('tests/unit/store/releases/0.10.0.json');
});

it('puts all back where the tests fail, so that it can start over', async () => {
  const before = await state();
  const failed = release('0.10.0', { tests: 'fail' });
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain('"npm test" failed. All is as it was.');
  expect(await state()).toEqual(before);
  expect(release('0.10.0').status).toBe(0);
});

it.each([
  ['no version', '0.10', '"0.10" is no version. It has the form 1.2.3.'],
  ['an earlier version', '0.8.9', '0.8.9 is not later than 0.9.0.'],
  ['a version without a heading', '0.11.0', 'has no line "## [0.11.0] - Unreleased".'],
])('refuses %s', async (_, version, sentence) => {
  const { status, stderr } = release(version);
  expect(status).toBe(1);
  expect(stderr).toContain(sentence);
});

it('refuses what is not committed, and a tag that is there', async () => {
  git('tag', 'v0.10.0');
  expect(release('0.10.0').stderr).toBe('There is a tag v0.10.0.\n');
  await write('new.txt', 'Half a line');
  expect(release('0.10.0').stderr).toBe('These are not committed:\n?? new.txt\n\n');
});

function release(version: string, { dry = false, tests = 'pass' } = {}) {
  const args = ['scripts/release.mjs', version, ...(dry ? ['--dry-run'] : [])];
  return run(process.execPath, args, { TESTS: tests });
}

/** Runs a program in the repository, with nothing of the person who runs the tests but the path. */
function run(program: string, args: string[], more: Record<string, string> = {}) {
  const env = { ...GIT, PATH: `${join(folder, '.programs')}:${process.env.PATH}`, ...more };
  return spawnSync(program, args, { cwd: folder, env, encoding: 'utf8' });
}

const git = (...args: string[]) => run('git', args).stdout;
const write = (name: string, text: string) => writeFile(join(folder, name), text);

/** All that a release may change. */
async function state() {
  return {
    uncommitted: git('status', '--porcelain'),
    commits: git('log', '--format=%s'),
    tags: git('tag'),
    files: git('ls-files'),
    changelog: await readFile(join(folder, 'CHANGELOG.md'), 'utf8'),
  };
}
