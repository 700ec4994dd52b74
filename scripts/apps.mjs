// `npm run apps`: sets up, builds applications that nobody here wrote, and works in each while a note falls due.
// `-- --only NAME` tries one of them, `-- --write` puts the table into `docs/browsers.md`.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { build, root, SCREEN, setUp } from './setup.mjs';

const pages = `${root}scripts/apps/pages`;
/** What is installed and built for it: far from our sources, which tests and tools read whole. */
const cache = `${root}.cache/apps`;

setUp(['chromium', ...SCREEN.tests]);
installApps();
build('the copy for trying', 'wxt', 'build', '--mode', 'testing');
bundleApps();
run(root, 'npx', '--no-install', 'tsx', 'scripts/apps/index.ts', ...process.argv.slice(2));

/** The packages of the applications, of a lock file of their own, so that those of Enough stay few. */
function installApps() {
  const lock = readFileSync(`${root}scripts/apps/package-lock.json`, 'utf8');
  const mark = `${cache}/node_modules/.installed-lock`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing the applications (npm ci).');
  mkdirSync(cache, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    copyFileSync(`${root}scripts/apps/${name}`, `${cache}/${name}`);
  }
  run(cache, 'npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(mark, lock);
}

function bundleApps() {
  console.log('Building the applications.');
  const entries = readdirSync(pages)
    .filter((name) => name !== 'page.js')
    .map((name) => `${pages}/${name}`);
  const files = ['ttf', 'woff', 'woff2', 'svg', 'png', 'gif'];
  process.env.NODE_PATH = `${cache}/node_modules`;
  run(
    cache,
    ...['npx', '--no-install', 'esbuild', ...entries, '--bundle', '--minify', '--format=esm'],
    ...files.map((kind) => `--loader:.${kind}=file`),
    '--outdir=built',
    '--conditions=production',
    '--define:process.env.NODE_ENV="production"',
    '--log-level=error',
  );
}

function run(cwd, program, ...words) {
  const { status } = spawnSync(program, words, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
