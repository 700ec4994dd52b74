// `npm test`: sets up, then everything there is to check, one after the other, and one closing line.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { root, SCREEN, setUp } from './setup.mjs';

setUp(['chromium', 'firefox', ...SCREEN.tests, 'anotherProgram', 'age', 'languages']);

const REPORT = `${root}node_modules/.cache/enough-tests.json`;
let passed = 0;
let failed = 0;

function run(name, command, ...args) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    cwd: root,
    stdio: 'inherit',
    // A snapshot that is missing fails, and is not written; nor may a test run alone.
    env: { ...process.env, CI: 'true' },
  });
  console.log(
    `── ${name}: ${status === 0 ? 'fine' : 'failed'}, ${Math.round((Date.now() - began) / 1000)} s`,
  );
  return status === 0;
}

/** A step that passes or fails as one. */
function check(name, ...command) {
  if (run(name, ...command)) passed += 1;
  else failed += 1;
}

/** A run of tests: each counts. A run that ends before it reports is a failure. */
function tests(name, project = name) {
  rmSync(REPORT, { force: true });
  const fine = run(
    `${name} tests`,
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${REPORT}`,
  );
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : null;
  passed += report?.numPassedTests ?? 0;
  failed += report?.numFailedTests ?? 0;
  if (report?.numPendingTests) {
    console.error(
      `${report.numPendingTests} tests did not run. A test that does not run has failed.`,
    );
    failed += report.numPendingTests;
  }
  if (!fine && !report?.numFailedTests) failed += 1;
}

check('prepare', 'wxt', 'prepare');
check('format and lint', 'biome', 'check', '--error-on-warnings');
check('types', 'tsc', '--noEmit');
check('package for Chromium', 'wxt', 'zip');
check('package for Firefox', 'wxt', 'zip', '-b', 'firefox');
check('test build for Chromium', 'wxt', 'build', '--mode', 'testing');
check('test build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mode', 'testing');
tests('unit', 'unit*');
tests('build');
tests('browser');

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
