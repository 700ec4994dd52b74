import 'temporal-polyfill/global';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyOfBuild } from '../browser/enough';
import { counting } from './countingAccuracy';
import { cpu, cpuInOtherPrograms } from './cpu';
import { loss } from './crashLoss';
import { event } from './eventLatency';
import { data } from './exportAndImport';
import type { Row, Subject } from './measurement';
import { nudge } from './nudgeCost';
import { page } from './pageCost';
import { popup } from './popupBesideBare';
import { searching } from './search';
import { startBytes } from './startBytes';
import { table } from './table';
import { bytes, opening } from './tenYears';
import { wakeUps, writes } from './workerActivity';
import { WORK_SITES } from './workstation';

const ROWS: readonly Row[] = [
  counting,
  loss,
  event,
  wakeUps,
  writes,
  cpu,
  cpuInOtherPrograms,
  page,
  nudge,
  popup,
  startBytes,
  opening,
  bytes,
  data,
  searching,
];

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    runs: { type: 'string' },
    also: { type: 'string', multiple: true, default: [] },
  },
});
const rows = ROWS.filter(({ name }) => asked.only?.includes(name) ?? true);
if (rows.length === 0) {
  throw new Error(`--only takes: ${ROWS.map(({ name }) => name).join(', ')}.`);
}

const enough: Subject = {
  name: 'Enough',
  folder: await copyOfBuild(WORK_SITES, 'chrome'),
  isEnough: true,
};
const others = asked.also.map((also): Subject => {
  const [name = '', folder] = also.split('=');
  if (folder === undefined) throw new Error('--also takes NAME=FOLDER.');
  return { name, folder: resolve(folder), isEnough: false };
});

const measured = [];
for (const row of rows) {
  for (const subject of row.forAny ? [enough, ...others] : [enough]) {
    console.error(`${row.name}, ${subject.name} …`);
    try {
      const lines = await row.measure(subject, asked.runs ? Number(asked.runs) : row.runs);
      measured.push(...lines.map((line) => ({ ...line, subject: subject.name })));
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
  }
}
await rm(enough.folder, { recursive: true, force: true });

const chromium = execFileSync(process.env.CHROMIUM ?? 'chromium', ['--version'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
console.log(`\n${chromium.trim()}; ${cpus().length} cores; load ${loadavg()[0]?.toFixed(1)}\n`);
console.log(table([enough, ...others], measured));
