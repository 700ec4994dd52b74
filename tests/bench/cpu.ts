import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import {
  OTHER_PROGRAMS_CHOICES,
  type OtherPrograms,
} from '../../utils/core/settings/otherPrograms';
import { openProgram } from '../browser/harness/anotherProgram';
import { end } from '../browser/harness/processes';
import { makeBlank } from './bareExtension';
import { besidePair, type Line, type Row, repeat, type Subject } from './measurement';
import { send, sitDown, WORK_SITES } from './workstation';

/** The browser's own start takes this long to come to rest, ms: after half a minute it still did things of its own. */
const SETTLE_MS = 90_000;
const MEASURE_MS = 120_000;

/**
 * A person reads a work page and touches nothing but the mouse. Two browsers side by side, one with the
 * extension and one with an empty one, so that whatever else the machine does falls on both.
 */
export const cpu: Row = {
  name: 'cpu',
  forAny: true,
  runs: 3,
  measure: async (subject, runs) => {
    const blank = await makeBlank();
    const pairs = await repeat(runs, () => Promise.all([perMinute(subject), perMinute(blank)]));
    await rm(blank.folder, { recursive: true });
    return linesOf('CPU at rest on a work page', pairs);
  },
};

/**
 * The same with another program in front of the work page, for each answer to what time there is.
 */
export const cpuInOtherPrograms: Row = {
  name: 'programs',
  forAny: false,
  runs: 1,
  measure: async (subject, runs) => {
    const blank = await makeBlank();
    const lines: Line[] = [];
    for (const answer of OTHER_PROGRAMS_CHOICES) {
      const pairs = await repeat(runs, () =>
        Promise.all([perMinute(subject, answer), perMinute(blank, 'rest')]),
      );
      lines.push(...linesOf(`CPU in another program ("${answer}")`, pairs));
    }
    await rm(blank.folder, { recursive: true });
    return lines;
  },
};

/** `pairs`: with the extension, and with one that does nothing. */
function linesOf(what: string, pairs: readonly (readonly [number, number])[]): Line[] {
  return [
    {
      what: `${what}, added`,
      unit: 'ms a minute',
      values: pairs.map(([its, other]) => its - other),
    },
    ...besidePair(what, 'ms a minute', 'an extension that does nothing', pairs),
  ];
}

/** `answer`: another program is in front, and what time there is. */
async function perMinute(subject: Subject, answer: OtherPrograms | null = null): Promise<number> {
  await using desk = await sitDown(subject);
  if (answer !== null && subject.isEnough) {
    await desk.browser.visit('help.html', (page) =>
      send(page, 'changeSettings', { patch: { otherPrograms: answer } }),
    );
  }
  await desk.browser.open(`http://${WORK_SITES[0]}/editor`);
  const program = answer === null ? null : await openProgram(desk.display);
  await desk.stay(SETTLE_MS);
  const before = cpuOfThreads(desk.pids());
  const from = performance.now();
  await desk.stay(MEASURE_MS);
  const took = cpuMsSince(before, cpuOfThreads(desk.pids()));
  const spent = (took * 60_000) / (performance.now() - from);
  if (program) await end(program);
  return spent;
}

/** CPU time that each thread of some processes took so far, ms, by where Linux tells it. */
function cpuOfThreads(pids: readonly number[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const pid of pids) {
    for (const id of readdirSync(`/proc/${pid}/task`)) {
      const path = `/proc/${pid}/task/${id}/schedstat`;
      // A thread may have ended since it was listed. Nanoseconds on a processor come first.
      if (existsSync(path)) times.set(path, Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6);
    }
  }
  return times;
}

/** CPU time that threads took since `before`, ms. What ended meanwhile took next to nothing: browsers keep theirs. */
function cpuMsSince(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): number {
  return Array.from(after, ([id, ms]) => ms - (before.get(id) ?? 0)).reduce((a, b) => a + b, 0);
}
