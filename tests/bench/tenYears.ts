import type { Page } from 'playwright-core';
import type { Chromium } from '../browser/harness/chromium';
import { seedYears, untilRolledUp } from '../browser/seedYears';
import { type Line, type Row, repeat, type Subject } from './measurement';
import { NAMES, send, sitDownToWatch } from './workstation';

const YEAR = 365;
/** What shows that a page has all it shows at first. */
const PAGES = [
  ['popup', '.actions button'],
  ['week', 'section:is(.part, .empty)'],
  ['journal', 'section.part'],
] as const;

/** From the opening of a page to the frame in which it can be used; as a tab, so that it can be watched. */
export const opening: Row = {
  name: 'opening',
  forAny: false,
  runs: 5,
  measure: async (subject, runs) => [
    ...(await timesAfter('on an empty record', 0, subject, runs)),
    ...(await timesAfter('after ten years', 10 * YEAR, subject, runs)),
  ],
};

/** Everything in the stores, old days rolled up by Enough itself. */
export const bytes: Row = {
  name: 'bytes',
  forAny: false,
  runs: 1,
  measure: async (subject) => {
    const lines: Line[] = [];
    for (const [name, days] of [
      ['a year', YEAR],
      ['ten years', 10 * YEAR],
    ] as const) {
      await using desk = await sitDownToWatch(subject);
      const page = await liveThrough(desk.browser, days);
      const [record, journal] = await page.evaluate(sizes);
      lines.push(
        { what: `Stored after ${name}: the record`, unit: 'kB', values: [record / 1_000] },
        { what: `Stored after ${name}: the journal`, unit: 'kB', values: [journal / 1_000] },
      );
    }
    return lines;
  },
};

async function timesAfter(
  when: string,
  days: number,
  subject: Subject,
  runs: number,
): Promise<Line[]> {
  await using desk = await sitDownToWatch(subject);
  const { browser } = desk;
  await liveThrough(browser, days);
  const lines: Line[] = [];
  for (const [page, selector] of PAGES) {
    const open = () => opened(browser, `${page}.html`, selector);
    const cold = await repeat(runs, async () => {
      await browser.relaunch();
      await browser.killWorker();
      return open();
    });
    const warm = await repeat(runs, open);
    lines.push(
      { what: `The ${page} is usable, ${when}, cold`, unit: 'ms', values: cold },
      { what: `The ${page} is usable, ${when}, warm`, unit: 'ms', values: warm },
    );
  }
  return lines;
}

export async function liveThrough(browser: Chromium, days: number): Promise<Page> {
  const page = await browser.openedPage('welcome.html');
  await page.evaluate(NAMES);
  await seedYears(page, days, Date.now());
  await browser.killWorker();
  await send(page, 'getStatus', {});
  await untilRolledUp(page);
  return page;
}

/** Ms from the opening of a page to the frame with what `selector` finds. */
export async function opened(browser: Chromium, path: string, selector: string): Promise<number> {
  const page = await browser.context.newPage();
  await page.addInitScript(`(${noteUsable})(${JSON.stringify(selector)})`);
  await page.goto(`chrome-extension://${browser.id}/${path}`);
  await page.waitForFunction(() => globalThis.usableAt !== undefined);
  const at = await page.evaluate(() => globalThis.usableAt);
  await page.close();
  return at ?? Number.NaN;
}

declare global {
  var usableAt: number | undefined;
}

/** Runs in the page before all else, as text: notes when the selector is there and shown, ms since the opening. */
const noteUsable = `(selector) => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis.usableAt = performance.now(); }));
  });
  observer.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
}`;

/** Runs in a page: bytes of all keys and values as JSON, the record's and the journal's. */
async function sizes(): Promise<[record: number, journal: number]> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const size = async (name: string, store: string) => {
    const database = await answer(indexedDB.open(name));
    const objects = database.transaction(store).objectStore(store);
    const all = await Promise.all([answer(objects.getAllKeys()), answer(objects.getAll())]);
    database.close();
    return new Blob([JSON.stringify(all)]).size;
  };
  return [await size('enough-record', 'record'), await size('enough-journal', 'entries')];
}
