// `npm run fresh`: the README's two commands, each in a fresh clone of what is committed, on a bare Debian of this
// machine's release. `-- start` or `-- test` runs one of them, `-- WORD…` any other command. It takes root on
// Debian. The bare systems lie in a folder that goes in the end; with `--keep` it stays, to look into.
import { spawn } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { installPrograms, root, stop } from './setup.mjs';

const README = { start: ['npm', 'start'], test: ['npm', 'test'] };
/** Where the clone lies in a bare system. */
const CLONE = '/root/enough';
const LAST_LINES = 15;
/** Of the environment, and of apt's settings: how this machine comes to registries. Nothing else goes along. */
const WAYS =
  /^(https?_proxy|no_proxy|npm_config_registry|npm_config_cafile|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE)$/i;
const WAYS_OF_APT = /^Acquire::(https?::|Check-Valid-Until|Check-Date|Retries|ForceIPv)/;
/**
 * Certificates that this machine trusts: the file of all, and its own, since a package may write that file
 * again.
 */
const CERTIFICATES = ['/etc/ssl/certs/ca-certificates.crt', '/usr/local/share/ca-certificates'];
/** What is mounted is seen by these processes alone, and is gone with the last of them, however they end. */
const NAMESPACE = ['--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child'];
/** Mounts what programs expect, and becomes the command. `$0`: the system's folder. */
const ENTER = `
  mount -t proc proc "$0/proc" && mount -t sysfs -o ro sysfs "$0/sys" && mount --rbind /dev "$0/dev" &&
  exec chroot "$0" sh -c 'cd ${CLONE} && exec "$@"' sh "$@"`;

const words = process.argv.slice(2).filter((word) => word !== '--keep');
const commands = words.length === 0 ? Object.values(README) : [README[words.join(' ')] ?? words];

if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
  stop(
    'A bare Debian is made and entered by root on Debian, and this is another machine or person.',
  );
}
installPrograms(['bareSystem', 'git']);

let running;
let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    isStopped = true;
    running?.kill();
  });
}
const folder = mkdtempSync(join(tmpdir(), 'enough-fresh-'));
try {
  const bare = join(folder, 'bare');
  console.log('Making a bare Debian.');
  await makeBare(bare);
  const results = [];
  for (const command of commands) results.push(await runFresh(bare, command));
  for (const { name, last } of results) console.log(`\n── ${name} ended so:\n${last}`);
  console.log();
  for (const { name, minutes, code } of results) {
    console.log(`${name}: ${code === 0 ? 'fine' : `failed with ${code}`}, ${minutes} minutes`);
    if (code !== 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  if (process.argv.includes('--keep')) console.log(`The systems are in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
}

/** This machine's release with little but apt, this Node, and this machine's ways to registries. */
async function makeBare(to) {
  const { VERSION_CODENAME: release } = Object.fromEntries(
    readFileSync('/etc/os-release', 'utf8')
      .split('\n')
      .map((line) => line.split('=')),
  );
  const apt = (await output('apt-config', 'dump', 'Acquire')).split('\n');
  const options = apt.filter((line) => WAYS_OF_APT.test(line)).map((line) => `--aptopt=${line}`);
  const sources = ['/etc/apt/sources.list.d/debian.sources', '/etc/apt/sources.list'];
  const from = sources.filter((path) => existsSync(path)).slice(0, 1);
  await output('mmdebstrap', '--variant=minbase', '--quiet', ...options, release, to, ...from);

  const bin = dirname(process.execPath);
  const npm = resolve(realpathSync(join(bin, 'npm')), '../..');
  for (const path of [process.execPath, join(bin, 'npm'), join(bin, 'npx'), npm]) {
    await copy(path, to, '--archive');
  }
  const settings = await output('npm', 'config', 'get', 'globalconfig', 'userconfig');
  const named = [...CERTIFICATES, ...Object.values(ways()), ...settings.split(/[=\n]/)];
  for (const path of ['/etc/resolv.conf', '/etc/hosts', ...named]) {
    if (path.startsWith('/') && existsSync(path)) await copy(path, to, '--dereference');
  }
}

/** Copies a file or a folder to the same place in a system. `links`: how, as `cp` takes it. */
async function copy(path, system, links) {
  const into = join(system, dirname(path));
  mkdirSync(into, { recursive: true });
  await output('cp', '--recursive', links, path, into);
}

/** Runs a command in a clone on a copy of the bare system. Returns how it ended, and the last that it said. */
async function runFresh(bare, command) {
  const name = command.join(' ');
  const system = join(folder, name.replaceAll(/\W+/g, '-'));
  await output('cp', '--archive', '--reflink=auto', bare, system);
  await output('git', 'clone', '--quiet', '--no-hardlinks', root, join(system, CLONE));
  const log = `${folder}.log`;
  console.log(`\n── ${name}, in a fresh clone on a bare Debian; what it says is in ${log}, too.`);
  const file = createWriteStream(log, { flags: 'a' });
  const began = Date.now();
  const env = {
    ...ways(),
    HOME: '/root',
    PATH: `${dirname(process.execPath)}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
    TERM: 'dumb',
  };
  const enter = [...NAMESPACE, 'sh', '-c', ENTER, system, ...command];
  const { code, said } = await started('unshare', enter, { env }, (text) => {
    process.stdout.write(text);
    file.write(text);
  });
  file.end();
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  return { name, code, minutes, last: said.trimEnd().split('\n').slice(-LAST_LINES).join('\n') };
}

/** The names and values of the environment that lead to registries. */
function ways() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => WAYS.test(name)));
}

/** What a program says. Errors: it fails; then with what it said. */
async function output(program, ...args) {
  const { code, said } = await started(program, args, {});
  if (code !== 0) throw new Error(`${said}\n${program} ended with ${code}.`);
  return said;
}

/** Runs a program, and tells `heard` what it says as it says it. Errors: this was asked to stop. */
async function started(program, args, options, heard = () => {}) {
  if (isStopped) throw new Error('Stopped.');
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  running = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
      heard(text);
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (status, signal) => resolve(status ?? signal));
  });
  if (isStopped) throw new Error('Stopped.');
  return { code, said };
}
