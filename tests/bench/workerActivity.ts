import { type Line, type Row, repeat, type Subject, wait } from './measurement';
import { NAMES, sitDown, sitDownToWatch, WORK_SITES } from './workstation';

/** After this long without an event Chromium has put a worker to sleep, ms: 30 s, and some. */
const ASLEEP_MS = 45_000;
const MEASURE_MS = 120_000;
/** A worker that woke stays for 30 s, so none is missed. */
const ASK_EVERY_MS = 2_000;
const HOUR_MS = 3_600_000;

const PLACES = [
  ['on a work site', `http://${WORK_SITES[0]}/editor`],
  ['on another site', 'http://other.test/editor'],
] as const;

/** How often the background starts, with a person who stays on one page; scaled from two minutes to an hour. */
export const wakeUps: Row = {
  name: 'wake-ups',
  forAny: true,
  runs: 1,
  measure: (subject, runs) =>
    inPlaces('Worker starts', 'an hour', runs, (at) => starts(subject, at)),
};

/** What the background writes meanwhile, scaled likewise. It is watched, and does not sleep then. */
export const writes: Row = {
  name: 'writes',
  forAny: false,
  runs: 1,
  measure: (subject, runs) => inPlaces('Writes', 'an hour', runs, (at) => written(subject, at)),
};

/** Both places side by side. */
async function inPlaces(
  what: string,
  unit: string,
  runs: number,
  measure: (address: string) => Promise<number>,
): Promise<Line[]> {
  return await Promise.all(
    PLACES.map(async ([place, address]) => ({
      what: `${what} ${place}`,
      unit,
      values: (await repeat(runs, () => measure(address))).map(
        (count) => (count * HOUR_MS) / MEASURE_MS,
      ),
    })),
  );
}

async function starts(subject: Subject, address: string): Promise<number> {
  await using desk = await sitDown(subject);
  await desk.browser.open(address);
  await desk.stay(ASLEEP_MS);
  let count = 0;
  let alive = await desk.browser.workerAlive();
  const watching = desk.stay(MEASURE_MS);
  for (const end = Date.now() + MEASURE_MS; Date.now() < end; await wait(ASK_EVERY_MS)) {
    const was = alive;
    alive = await desk.browser.workerAlive();
    if (alive && !was) count += 1;
  }
  await watching;
  return count;
}

async function written(subject: Subject, address: string): Promise<number> {
  await using desk = await sitDownToWatch(subject);
  const page = await desk.browser.context.newPage();
  await page.goto(address);
  const worker = await desk.browser.worker();
  await worker.evaluate(NAMES);
  await worker.evaluate(countWrites);
  await desk.stay(MEASURE_MS);
  return await worker.evaluate(() => globalThis.writesSoFar);
}

declare const chrome: { storage: Record<'session', Record<string, () => unknown>> };
declare global {
  var writesSoFar: number;
}

/** Runs in the worker: counts each value that it writes or deletes, in any of its stores. */
function countWrites(): void {
  globalThis.writesSoFar = 0;
  const count = (place: Record<string, unknown>, names: readonly string[]) => {
    for (const name of names) {
      const write = place[name] as (...given: unknown[]) => unknown;
      place[name] = function (this: unknown, ...given: unknown[]) {
        globalThis.writesSoFar += 1;
        return write.apply(this, given);
      };
    }
  };
  const { prototype } = IDBObjectStore as unknown as { prototype: Record<string, unknown> };
  count(prototype, ['put', 'add', 'delete', 'clear']);
  count(chrome.storage.session, ['set', 'remove', 'clear']);
}
