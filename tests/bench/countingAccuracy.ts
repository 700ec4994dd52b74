import type { Span } from '../../utils/core/counting/attention';
import { readStores } from '../browser/enough';
import type { Unwatched } from '../browser/harness/chromiumWithoutDebugger';
import { compare, play, type Scene, spansIn } from '../browser/scenes';
import { type Line, type Row, repeat, type Subject, wait } from './measurement';
import { type Desk, NAMES, sitDown, WORK_SITES } from './workstation';

const [ALPHA, BETA, GAMMA] = WORK_SITES;
const OTHER = 'other.test';

const IN_TURN: readonly Scene[] = [
  { front: ALPHA, seconds: 25 },
  { front: BETA, seconds: 15 },
  { front: OTHER, seconds: 10 },
  { front: GAMMA, seconds: 20 },
  { front: ALPHA, seconds: 10 },
];
const QUICK: readonly Scene[] = Array.from({ length: 24 }, (_, index) => ({
  front: [ALPHA, BETA, GAMMA, OTHER][index % 4] ?? OTHER,
  seconds: 2,
}));
/** Out of step with the samples of every 10 s. */
const KILL_EVERY_MS = 13_000;

/** Recorded against what was really in front, on three named sites and one that is nobody's business. */
export const counting: Row = {
  name: 'counting',
  forAny: false,
  runs: 3,
  // Side by side: each mostly waits.
  measure: async (subject, runs) => {
    const lines = await Promise.all([
      inScenario('sites in turn', IN_TURN, subject, runs),
      inScenario('a switch every 2 s', QUICK, subject, runs),
      inScenario('in turn, the worker killed every 13 s', IN_TURN, subject, runs, true),
    ]);
    return lines.flat();
  },
};

async function inScenario(
  name: string,
  scenes: readonly Scene[],
  subject: Subject,
  runs: number,
  killing = false,
): Promise<Line[]> {
  const found = await repeat(runs, () => off(scenes, subject, killing));
  const percent = found.map(({ total }) => (Math.abs(total.off) / total.truth) * 100);
  return [
    { what: `Counting error, ${name}: in all`, unit: '%', values: percent },
    {
      what: `Counting error, ${name}: a site`,
      unit: 's',
      values: found.flatMap(({ sites }) => sites.map((site) => Math.abs(site.off))),
    },
  ];
}

async function off(scenes: readonly Scene[], subject: Subject, killing: boolean) {
  await using desk = await sitDown(subject);
  const ended = new AbortController();
  const killer = killing ? killOften(desk.browser, ended.signal) : undefined;
  const truth = await playOn(desk, scenes);
  ended.abort();
  await killer;
  const range = { from: truth[0]?.from ?? 0, to: truth.at(-1)?.to ?? 0 };
  const rows = compare(truth, await recorded(desk.browser), WORK_SITES, range);
  const total = rows.at(-1);
  if (!total) throw new Error('Nothing was compared.');
  return { total, sites: rows.slice(0, -1) };
}

async function killOften(browser: Unwatched, ended: AbortSignal): Promise<void> {
  for (;;) {
    await wait(KILL_EVERY_MS);
    if (ended.aborted) return;
    if (await browser.workerAlive()) await browser.killWorker();
  }
}

/** Plays scenes, each site in a tab of its own. */
export async function playOn(desk: Desk<Unwatched>, scenes: readonly Scene[]): Promise<Span[]> {
  const tabs = new Map<string, string>();
  return await play(scenes, {
    show: async (host) => {
      const tab = tabs.get(host);
      if (tab !== undefined) await desk.browser.show(tab);
      else tabs.set(host, await desk.browser.open(`http://${host}/editor`));
    },
    touch: desk.hand,
    now: Date.now,
    wait: (until) => wait(until - Date.now()),
  });
}

/** Every span that the record holds now. Takes the work page out of the front. */
export function recorded(browser: Unwatched): Promise<Span[]> {
  return browser.visit('help.html', async (page) => {
    await page.evaluate(NAMES);
    return spansIn(await page.evaluate(readStores));
  });
}
