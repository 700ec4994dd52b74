// Runs before anything is installed: it may use nothing but Node itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const LEAST_NODE = [20, 19];

/** Debian's packages behind each program. A test tool's own browser download is never used. */
const PROGRAMS = {
  chromium: {
    package: 'chromium',
    found: ['chromium', 'chromium-browser'],
    there: () => Boolean(process.env.CHROMIUM) || PROGRAMS.chromium.found.some(onPath),
  },
  firefox: { package: 'firefox-esr', found: ['firefox-esr', 'firefox'] },
  display: { package: 'xvfb', found: ['Xvfb'] },
  windows: { package: 'openbox', found: ['openbox'] },
  hands: { package: 'xdotool', found: ['xdotool'] },
  bus: { package: 'dbus', found: ['dbus-daemon'] },
  // Brings the bus of screen readers.
  ears: {
    package: 'python3-pyatspi',
    there: () => existsSync('/usr/lib/python3/dist-packages/pyatspi/__init__.py'),
  },
  // What it composes with is in a package of its own, as is how browsers reach it.
  inputMethod: { package: 'ibus', found: ['ibus-daemon'] },
  inputMethodKorean: {
    package: 'ibus-hangul',
    there: () => existsSync('/usr/share/ibus/component/hangul.xml'),
  },
  inputMethodReached: {
    package: 'ibus-gtk3',
    there: () =>
      readdirSync('/usr/lib').some((folder) =>
        existsSync(`/usr/lib/${folder}/gtk-3.0/3.0.0/immodules/im-ibus.so`),
      ),
  },
  age: { package: 'age', found: ['age'] },
  git: { package: 'git', found: ['git'] },
  bareSystem: { package: 'mmdebstrap', found: ['mmdebstrap'] },
  anotherProgram: { package: 'x11-utils', found: ['xmessage'] },
  languages: {
    package: 'chromium-l10n',
    there: () => existsSync('/usr/lib/chromium/locales/de.pak'),
  },
  // What `tests/browser/harness/fonts.conf` and `scripts/demo/fonts.conf` take.
  wideLetters: { package: 'fonts-dejavu-core', there: () => hasFont('DejaVuSerif.ttf') },
  asianLetters: { package: 'fonts-noto-cjk', there: () => hasFont('NotoSansCJK-Regular.ttc') },
  serifLetters: { package: 'fonts-urw-base35', there: () => hasFont('P052-Roman.otf') },
  sansLetters: { package: 'fonts-noto-core', there: () => hasFont('NotoSans-Regular.ttf') },
};

/** The programs of a screen of its own, with the letters of tests, or of pictures. */
export const SCREEN = {
  tests: ['display', 'windows', 'hands', 'wideLetters', 'asianLetters'],
  pictures: ['display', 'windows', 'hands', 'serifLetters', 'sansLetters', 'asianLetters'],
};

/**
 * Checks Node, installs the packages of the lock file and the named programs. Exits with a sentence if it
 * cannot.
 */
export function setUp(programs) {
  checkNode();
  installPackages();
  installPrograms(programs);
}

/** The first Chromium on the path. Chrome itself is no choice: it takes no unpacked extension at its start. */
export function findChromium() {
  const { found } = PROGRAMS.chromium;
  const name = found.find(onPath) ?? found[0];
  return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  if (!enough) {
    stop(`Enough needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  }
}

function installPackages() {
  const lock = readFileSync(`${root}package-lock.json`);
  const wanted = createHash('sha256').update(lock).digest('hex');
  const mark = `${root}node_modules/.enough-lock`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log('Installing packages (npm ci).');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) stop('npm ci did not finish. What it said is above.');
  mkdirSync(`${root}node_modules`, { recursive: true });
  writeFileSync(mark, wanted);
}

/** Installs those of `PROGRAMS` that are missing. Exits with a sentence if it cannot. */
export function installPrograms(names) {
  const missing = names.filter((name) => !isThere(name));
  if (missing.length === 0) return;
  const packages = missing.map((name) => PROGRAMS[name].package);
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!onPath('apt-get')) {
    stop(`These programs are missing: ${packages.join(', ')}. Install them, then run this again.`);
  }
  if (process.getuid?.() !== 0) {
    stop(`These programs are missing. Install them with:\n\n  sudo ${command}\n`);
  }
  console.log(`Installing ${packages.join(', ')} (apt-get).`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { ...quiet, env });
  const { status } = spawnSync('apt-get', command.split(' ').slice(1), { ...quiet, env });
  if (status !== 0) stop(`"${command}" did not finish. What it said is above.`);
  const left = missing.filter((name) => !isThere(name)).map((name) => PROGRAMS[name].package);
  if (left.length > 0) stop(`${left.join(', ')}: installed, and what it is for is not there.`);
}

function isThere(name) {
  const { found = [], there = () => found.some(onPath) } = PROGRAMS[name];
  return there();
}

function hasFont(file) {
  const folder = '/usr/share/fonts';
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((path) => path.endsWith(`/${file}`));
}

function onPath(program) {
  return printed('sh', '-c', `command -v ${program}`) !== '';
}

/** What a program says; nothing if it fails or is not there. */
function printed(program, ...args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout : '';
}

/** Runs a step that builds, quietly. Exits with what it said if it fails. */
export function build(what, ...command) {
  console.log(`Building ${what}.`);
  const { status, stdout } = spawnSync('npx', ['--no-install', ...command], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) stop(`${stdout}\nThe build did not finish. What it said is above.`);
}

/** Ends the process with a sentence for the person. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
