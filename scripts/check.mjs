// `npm run check`: what can be told in a minute, before a commit. Format, lint, types and unused code; and in
// one time zone the unit tests that come to what was changed since the last commit (`-- COMMIT`: since that
// one), with those of the sources as a whole. The people of `tests/simulation` live when they were changed
// themselves. `npm test` has all of them.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { root, setUp } from './setup.mjs';
import { check, finish, tests } from './steps.mjs';

const [since = 'HEAD'] = process.argv.slice(2);

const git = (...args) => {
  const asked = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  return execFileSync('git', args, asked).split('\0').filter(Boolean);
};

/** The files that tell whether a test is reached by a change. */
function changedFiles() {
  const changed = [
    ...git('diff', '--name-only', '-z', since, '--'),
    ...git('ls-files', '--others', '--exclude-standard', '-z'),
  ].filter((file) => existsSync(root + file));
  // Tests read the texts from the disk, which no import tells: that is done in one place.
  const readsTexts = changed.some((file) => file.startsWith('locales/')) ? ['tests/i18n.ts'] : [];
  return [...changed, ...readsTexts];
}

setUp(['age', 'git']);

try {
  git('rev-parse', '--verify', '--quiet', `${since}^{commit}`);
} catch {
  console.error(
    `There is no commit "${since}" here to tell what was changed since. \`npm test\` needs none.`,
  );
  process.exit(1);
}

check('code', 'prepare', 'wxt', 'prepare');
check('code', 'format and lint', 'biome', 'check', '--error-on-warnings');
check('code', 'types', 'tsc', '--noEmit');
check('code', 'unused code', 'knip');

const changed = changedFiles();
const ofSources = readdirSync(`${root}tests`)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `tests/${name}`);
const isLived = changed.some((file) => file.startsWith('tests/simulation/'));
if (!isLived) process.env.LEFT_OUT = 'tests/simulation/**';
tests('unit', { reachedBy: [...changed, ...ofSources] });
finish();
