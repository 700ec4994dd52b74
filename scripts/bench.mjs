// `npm run bench`: sets up, builds what people install, and measures it in a real browser.
import { spawnSync } from 'node:child_process';
import { root, setUp } from './setup.mjs';

setUp(['chromium', 'display', 'windows', 'hands']);
run('wxt', 'build');
run('tsx', 'tests/bench/index.ts', ...process.argv.slice(2));

function run(...command) {
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
