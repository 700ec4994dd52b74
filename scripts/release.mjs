// `npm run release -- 0.2.0`: checks, tests, dates the changelog, packs, commits and tags. It pushes nothing
// and uploads nothing. Where a step fails, what was written is put back. `--dry-run` says what it would do, and
// changes nothing.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './setup.mjs';

const dry = process.argv.includes('--dry-run');
const wanted = process.argv.slice(2).find((word) => !word.startsWith('-'));
const FROZEN = 'tests/unit/store/releases';
/** All that a release writes. */
const WRITTEN = ['CHANGELOG.md', 'package.json', 'package-lock.json', FROZEN];

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function run(command, ...args) {
  const line = [command, ...args].join(' ');
  if (dry) return console.log(`would run: ${line}`);
  console.log(line);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  putBack();
  stop(`"${line}" failed. All is as it was. Look at what it said, and start over.`);
}

/** Nothing else was changed when this began. What was frozen is new, and goes once git knows of it. */
function putBack() {
  git('add', ...WRITTEN);
  git('restore', '--source=HEAD', '--staged', '--worktree', ...WRITTEN);
}

function write(name, text) {
  if (dry) return console.log(`would write: ${name}`);
  writeFileSync(`${root}${name}`, text);
}

const read = (name) => readFileSync(`${root}${name}`, 'utf8');
const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout;
const isLater = (a, b) => a.localeCompare(b, 'en', { numeric: true }) > 0;

const own = JSON.parse(read('package.json')).version;
const version = wanted ?? own;
if (!/^\d+\.\d+\.\d+$/.test(version)) stop(`"${version}" is no version. It has the form 1.2.3.`);
if (version !== own && !isLater(version, own)) stop(`${version} is not later than ${own}.`);

const changes = read('CHANGELOG.md');
const heading = `## [${version}] - Unreleased`;
if (!changes.includes(heading)) stop(`CHANGELOG.md has no line "${heading}".`);
const changed = git('status', '--porcelain');
if (changed !== '') stop(`These are not committed:\n${changed}`);
if (git('tag', '--list', `v${version}`) !== '') stop(`There is a tag v${version}.`);

// Ctrl+C ends the step that runs, and this then puts back what was written.
process.on('SIGINT', () => {});
if (version !== own) {
  run('npm', 'version', version, '--no-git-tag-version');
  const freezes = 'tests/unit/store/upgrade.test.ts';
  run('env', 'FREEZE=1', 'npx', 'vitest', 'run', '--project', 'unit', freezes);
  run('git', 'add', FROZEN);
}
const today = new Date().toISOString().slice(0, 10);
write('CHANGELOG.md', changes.replace(heading, `## [${version}] - ${today}`));
// The tests pack, and look into what they packed.
run('npm', 'test');
run('git', 'commit', '-m', `Release ${version}`, ...WRITTEN);
run('git', 'tag', '-a', `v${version}`, '-m', `Enough ${version}`);
console.log(
  dry
    ? `Nothing was changed. Without --dry-run this is the release of ${version}.`
    : `Enough ${version} is packed in dist. docs/store/ has what the stores ask for.`,
);
