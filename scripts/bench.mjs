// `npm run bench`: sets up, builds what people install, and measures it in a real browser.
import { spawnSync } from 'node:child_process';
import { root, SCREEN, setUp } from './setup.mjs';

setUp(['chromium', ...SCREEN.tests]);
run('wxt', 'build');
// For the one row that has to move a clock.
run('wxt', 'build', '--mode', 'testing');
run('tsx', 'tests/bench/index.ts', ...process.argv.slice(2));

function run(...command) {
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
