import type { Page } from 'playwright-core';
import type { Chromium } from '../browser/harness/chromium';
import { seedYears, untilRolledUp } from '../browser/seedYears';
import { besidePair, type Line, type Row, repeat } from './measurement';
import { NAMES, send, sitDownToWatch } from './workstation';

const YEAR = 365;
/** What shows that a page has all it shows at first. */
const PAGES = [
  ['popup', '.actions button'],
  ['week', 'section:is(.part, .empty)'],
  ['journal', 'section.part'],
] as const;

/**
 * From the opening of a page to the frame in which it can be used; as a tab, so that it can be watched. In turn with
 * the same page of an empty record, and of six weeks: nothing is further back that it would show at first.
 */
export const opening: Row = {
  name: 'opening',
  forAny: false,
  runs: 5,
  measure: async (subject, runs) => {
    await using empty = await sitDownToWatch(subject);
    await using weeks = await sitDownToWatch(subject);
    await using years = await sitDownToWatch(subject);
    const browsers = [empty.browser, weeks.browser, years.browser] as const;
    await liveThrough(empty.browser, 0);
    await liveThrough(weeks.browser, 6 * 7);
    await liveThrough(years.browser, 10 * YEAR);
    const lines: Line[] = [];
    for (const [page, selector] of PAGES) {
      const show = (browser: Chromium) => opened(browser, `${page}.html`, selector);
      const showAfresh = async (browser: Chromium) => {
        await browser.relaunch();
        await browser.killWorker();
        return show(browser);
      };
      for (const [when, open] of [
        ['cold', showAfresh],
        ['warm', show],
      ] as const) {
        const turns = await repeat(
          runs,
          async () =>
            [await open(browsers[0]), await open(browsers[1]), await open(browsers[2])] as const,
        );
        lines.push(...linesOf(`The ${page} is usable, ${when}`, turns));
      }
    }
    return lines;
  },
};

/** `turns`: ms on an empty record, after six weeks, and after ten years. */
function linesOf(
  what: string,
  turns: readonly (readonly [empty: number, weeks: number, years: number])[],
): Line[] {
  const lasted = `${what}, after ten years`;
  return [
    { what: lasted, unit: 'ms', values: turns.map(([, , years]) => years) },
    ...besidePair(
      lasted,
      'ms',
      'six weeks',
      turns.map(([, weeks, years]) => [years, weeks]),
    ),
    ...besidePair(
      lasted,
      'ms',
      'an empty record',
      turns.map(([empty, , years]) => [years, empty]),
    ),
  ];
}

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
