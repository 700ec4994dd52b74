// `npm run audit`: whether an advisory is known for a package that is shipped. Exits with 1 if one is, and
// with 2 where the registry does not answer such questions, as many mirrors do not.
import { spawnSync } from 'node:child_process';
import { root } from './setup.mjs';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const { vulnerabilities, metadata } = parsed(stdout);
if (!vulnerabilities) {
  console.error('The registry does not answer. Nothing is known of the shipped packages.');
  process.exit(2);
}
const found = Object.values(vulnerabilities);
for (const { name, severity, range, via } of found) {
  const titles = via.map((each) => each.title ?? each).join('; ');
  console.error(`${name} ${range}: ${severity}. ${titles}`);
}
console.log(
  `${metadata.dependencies.prod} shipped packages, ${found.length} with a known advisory.`,
);
process.exit(found.length === 0 ? 0 : 1);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
