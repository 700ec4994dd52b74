// What `npm test` and `npm run check` share: steps one after the other, each counted and timed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { root } from './setup.mjs';
import { toldBy } from './testReport.mjs';

const REPORT = `${root}node_modules/.cache/enough-tests.json`;
/** Dates and numbers are written the same wherever this runs. The unit tests choose zones of their own. */
const PLACE = { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: '' };

let passed = 0;
/** What failed, in words. */
const failed = [];
/** Seconds of each part, by its name. */
const seconds = new Map();

function run(part, name, command, ...args) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    cwd: root,
    stdio: 'inherit',
    // A snapshot that is missing fails, and is not written; nor may a test run alone.
    env: { ...process.env, ...PLACE, CI: 'true' },
  });
  const took = (Date.now() - began) / 1_000;
  seconds.set(part, (seconds.get(part) ?? 0) + took);
  console.log(`── ${name}: ${status === 0 ? 'fine' : 'failed'}, ${Math.round(took)} s`);
  return status === 0;
}

/** A step that passes or fails as one. `part`: whose time it is counted to. */
export function check(part, name, ...command) {
  if (run(part, name, ...command)) passed += 1;
  else failed.push(name);
}

/**
 * A run of tests: each counts. A run that ends before it reports is a failure. `project`: of Vitest.
 * `reachedBy`: files, by their paths from the root; then those tests alone run that are or import
 * one of them.
 */
export function tests(part, { project = part, reachedBy } = {}) {
  rmSync(REPORT, { force: true });
  const reports = ['--reporter=default', '--reporter=json', `--outputFile=${REPORT}`];
  const which = reachedBy ? ['related', '--run', ...reachedBy] : ['run'];
  const vitest = ['vitest', ...which, '--project', project, ...reports];
  const fine = run(part, `${part} tests`, ...vitest);
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : null;
  const told = report ? toldBy(report, root) : { passed: 0, failed: [] };
  passed += told.passed;
  failed.push(...told.failed);
  if (!fine && told.failed.length === 0)
    failed.push(`${part} tests: they ended before they reported.`);
}

/** Says what failed, what each part took and how many passed, and ends the process: with 1 if anything failed. */
export function finish() {
  for (const what of failed) console.log(`\n✗ ${what}`);
  const parts = Array.from(seconds, ([part, took]) => `${part} ${inMinutes(took)}`);
  console.log(`\n${parts.join(', ')}`);
  console.log(`\n${passed} passed, ${failed.length} failed`);
  process.exit(failed.length === 0 ? 0 : 1);
}

function inMinutes(all) {
  const whole = Math.round(all);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
