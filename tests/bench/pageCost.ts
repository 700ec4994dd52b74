import { rm } from 'node:fs/promises';
import { type PageCost, weigh } from '../browser/pageCost';
import { makeBlank } from './bareExtension';
import { type Row, repeat, type Subject } from './measurement';
import { sitDownToWatch, WORK_SITES } from './workstation';

/** Long enough for what an extension does after a page is there, ms. */
const SETTLE_MS = 5_000;

const COUNTS: readonly (readonly [keyof PageCost, what: string, unit: string])[] = [
  ['scripts', 'scripts', 'scripts'],
  ['listeners', 'listeners', 'listeners'],
  ['nodes', 'nodes', 'nodes'],
  ['heapBytes', 'heap', 'bytes'],
];

/** What a work page costs more than in a browser without the extension, while no nudge is due. */
export const page: Row = {
  name: 'page',
  forAny: true,
  runs: 3,
  measure: async (subject, runs) => {
    const blank = await makeBlank();
    const pairs = await repeat(runs, async () => [await weighed(subject), await weighed(blank)]);
    await rm(blank.folder, { recursive: true });
    return COUNTS.map(([count, what, unit]) => ({
      what: `Added to a work page: ${what}`,
      unit,
      values: pairs.map(([its, without]) => (its?.[count] ?? 0) - (without?.[count] ?? 0)),
    }));
  },
};

async function weighed(subject: Subject): Promise<PageCost> {
  await using desk = await sitDownToWatch(subject);
  const work = await desk.browser.context.newPage();
  await work.goto(`http://${WORK_SITES[0]}/editor`);
  await desk.stay(SETTLE_MS);
  return await weigh(work);
}
