import { seedYears } from '../browser/seedYears';
import { type Row, repeat } from './measurement';
import { NAMES, sitDownToWatch, WORK_SITES } from './workstation';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const WARM = 20;
/** More than a sample reads. */
const HEAVY_DAYS = 10;

/**
 * From a page's message that asks for a sample to its answer: the step reads, decides and writes as it does
 * after any event. Cold: the worker has to be started for it.
 */
export const event: Row = {
  name: 'event',
  forAny: false,
  runs: 10,
  measure: async (subject, runs) => {
    await using desk = await sitDownToWatch(subject);
    const { browser } = desk;
    const work = await browser.context.newPage();
    await work.goto(`http://${WORK_SITES[0]}/editor`);
    const page = await browser.openedPage('welcome.html');
    const one = () =>
      page.evaluate(async () => {
        const from = performance.now();
        await chrome.runtime.sendMessage({ name: 'getStatus', data: {} });
        return performance.now() - from;
      });
    await one();
    const warm = await repeat(runs * WARM, one);
    const cold = await repeat(runs, async () => {
      await browser.killWorker();
      return one();
    });
    await page.evaluate(NAMES);
    await seedYears(page, HEAVY_DAYS, Date.now());
    const heavy = await repeat(runs * WARM, one);
    return [
      { what: 'One event handled, warm', unit: 'ms', values: warm },
      { what: 'One event handled, cold', unit: 'ms', values: cold },
      { what: 'One event handled, warm, after heavy days', unit: 'ms', values: heavy },
    ];
  },
};
