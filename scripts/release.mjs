// `npm run release -- 0.2.0`: checks, tests, dates the changelog, packs, commits and tags. It pushes nothing
// and uploads nothing. `--dry-run` says what it would do, and changes nothing.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './setup.mjs';

const dry = process.argv.includes('--dry-run');
const wanted = process.argv.slice(2).find((word) => !word.startsWith('-'));

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function run(command, ...args) {
  const line = [command, ...args].join(' ');
  if (dry) return console.log(`would run: ${line}`);
  console.log(line);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) stop(`"${line}" failed. Look at what it said, and begin anew.`);
}

function write(name, text) {
  if (dry) return console.log(`would write: ${name}`);
  writeFileSync(`${root}${name}`, text);
}

const read = (name) => readFileSync(`${root}${name}`, 'utf8');
const parts = (version) => version.split('.').map(Number);
const isLater = (a, b) => {
  const at = parts(a).findIndex((part, index) => part !== parts(b)[index]);
  return at >= 0 && parts(a)[at] > parts(b)[at];
};

const own = JSON.parse(read('package.json')).version;
const version = wanted ?? own;
if (!/^\d+\.\d+\.\d+$/.test(version)) stop(`"${version}" is no version. It has the form 1.2.3.`);
if (version !== own && !isLater(version, own)) stop(`${version} is not later than ${own}.`);

const changes = read('CHANGELOG.md');
const heading = `## [${version}] - Unreleased`;
if (!changes.includes(heading)) stop(`CHANGELOG.md has no line "${heading}".`);
const { stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
if (stdout !== '') stop(`These are not committed:\n${stdout}`);

if (version !== own) {
  run('npm', 'version', version, '--no-git-tag-version');
  const frozen = 'tests/unit/store/upgrade.test.ts';
  run('env', 'FREEZE=1', 'npx', 'vitest', 'run', '--project', 'unit', frozen);
  run('git', 'add', 'tests/unit/store/releases');
}
const today = new Date().toISOString().slice(0, 10);
write('CHANGELOG.md', changes.replace(heading, `## [${version}] - ${today}`));
// The tests pack, and look into what they packed.
run('npm', 'test');
run('git', 'commit', '-am', `Release ${version}`);
run('git', 'tag', '-a', `v${version}`, '-m', `Enough ${version}`);
console.log(
  dry
    ? `Nothing was changed. Without --dry-run this is the release of ${version}.`
    : `Enough ${version} is packed in dist. docs/store/ has what the stores ask for.`,
);
