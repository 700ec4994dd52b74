import type { Span } from '../../utils/core/counting/attention';
import { secondsWithin } from '../browser/scenes';
import { playOn, recorded } from './countingAccuracy';
import { type Row, repeat, type Subject } from './measurement';
import { sitDown, WORK_SITES } from './workstation';

/** What is counted before the death, and after the worker's, s. */
const BEFORE_SECONDS = 25;
const AFTER_SECONDS = 40;
/** Each run dies a little later, so that not all do at the same distance from a sample, s. */
const LATER_SECONDS = 3;

/** Seconds of work that are missing in the record after a death in the middle of a span. */
export const loss: Row = {
  name: 'loss',
  forAny: false,
  runs: 3,
  measure: (subject, runs) =>
    Promise.all(
      DEATHS.map(async ([what, missingAfter]) => ({
        what,
        unit: 's',
        values: await repeat(runs, (run) => missingAfter(subject, run)),
      })),
    ),
};

const DEATHS = [
  ['Lost when the worker is killed', afterWorker],
  ['Lost when the browser is killed (SIGKILL)', afterBrowser],
] as const;

const scene = (seconds: number) => [{ front: WORK_SITES[0], seconds }];
const missing = (truth: readonly Span[], found: readonly Span[]) => {
  const range = { from: truth[0]?.from ?? 0, to: truth.at(-1)?.to ?? 0 };
  return secondsWithin(truth, range) - secondsWithin(found, range);
};

async function afterWorker(subject: Subject, run: number): Promise<number> {
  await using desk = await sitDown(subject);
  const before = await playOn(desk, scene(BEFORE_SECONDS + run * LATER_SECONDS));
  await desk.browser.killWorker();
  await desk.stay(AFTER_SECONDS * 1_000);
  const [first] = before;
  if (!first) throw new Error('Nothing was played.');
  const truth = [{ ...first, to: Date.now() }];
  return missing(truth, await recorded(desk.browser));
}

async function afterBrowser(subject: Subject, run: number): Promise<number> {
  await using desk = await sitDown(subject);
  const truth = await playOn(desk, scene(BEFORE_SECONDS + run * LATER_SECONDS));
  await desk.browser.kill();
  await desk.browser.relaunch();
  return missing(truth, await recorded(desk.browser));
}
