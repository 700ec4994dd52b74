import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, startEnough } from './enough';
import { seedYears, untilRolledUp } from './seedYears';

const TEN_YEARS = 3_650;
/** Longer than any page looks back. */
const SIX_WEEKS = 42;
/** Sums of days are dropped after 400 days: a record of ten years holds no more than one of these. */
const KEPT = 400;
/** Of a worker at its start, where nothing is left to roll up: what is due, what is too old, and an import that is. */
const SWEEP_STEPS = 3;

/** Bytes by what was read: a key of a store, or the place in a list. A second reading does not count. */
type Reads = Record<string, number>;

declare global {
  var reads: Reads;
}

/**
 * Ten years of use: the popup and the week open as on the first day. What a page must wait for is what
 * is read from the stores, so this counts keys and bytes; the time itself is measured by the bench.
 */
describe('after ten years', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  /** What the worker and the page read until the page shows what it has to show. */
  const readsOf = async (path: string, shows: (page: Page) => Promise<unknown>): Promise<Reads> => {
    // A worker of its own for each page: what it still reads for the last one is not counted here.
    await enough.chromium.killWorker();
    // At its start it looks for days to roll up and to delete, which no page waits for; the unit tests hold what that
    // reads. Each of its steps comes before the next but one of these.
    for (let asked = 0; asked < 2 * SWEEP_STEPS; asked += 1) await enough.send('getStatus', {});
    const worker = await enough.chromium.worker();
    await worker.evaluate(countReads);
    const page = await enough.chromium.context.newPage();
    await page.addInitScript(countReads);
    await page.goto(`chrome-extension://${enough.chromium.id}/${path}`);
    await shows(page);
    const both = await Promise.all([
      worker.evaluate(() => globalThis.reads),
      page.evaluate(() => globalThis.reads),
    ]);
    await page.close();
    return Object.assign({}, ...both);
  };
  const opened = async () => ({
    popup: await readsOf('popup.html', (page) =>
      page.getByRole('button', { name: 'Pause' }).waitFor(),
    ),
    week: await readsOf('week.html', (page) => page.locator('.written').first().waitFor()),
    journal: await readsOf('journal.html', (page) =>
      page.getByRole('button', { name: 'Show older' }).waitFor(),
    ),
  });
  const live = async (days: number) => {
    await seedYears(enough.driver(), days, (await enough.now()).at, Math.min(days, KEPT + 20));
    await enough.chromium.killWorker();
    await enough.send('getStatus', {});
    await untilRolledUp(enough.driver());
  };

  it('shows older notes on request, and says when these are all', async () => {
    await live(10);
    const page = await enough.chromium.extensionPage('journal.html');
    await page.getByRole('button', { name: 'Show older' }).click();
    const end = page.getByText('You have come to your first entry.');
    await end.waitFor();
    expect(await page.locator('.note').count()).toBe(60);
    expect(await end.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  it('rolls up what is old, and reads for the popup, the week and the journal what it read after six weeks', {
    timeout: 300_000,
  }, async () => {
    await live(SIX_WEEKS);
    // The first popup of a day says what the record shows, and a later one does not.
    await opened();
    const first = await opened();
    expect(Object.keys(first.popup)).toEqual(
      expect.arrayContaining(['get state', 'get questionsShown']),
    );
    expect(Object.keys(first.journal)).toEqual(expect.arrayContaining(['getAll 0', 'getAll 49']));
    await live(TEN_YEARS);
    const { record, journal } = await enough.stores();
    const kept = (kind: string) => Object.keys(record).filter((key) => key.startsWith(kind)).length;
    expect([kept('total:'), Object.keys(journal).length]).toEqual([KEPT - 35, 6 * TEN_YEARS]);
    // As before: what is rolled up at a start of the background may still be looked for.
    await opened();
    const then = await opened();
    // Each popup may put a question, and remembers it for 21 days: so much, and no more.
    for (const { popup } of [first, then]) {
      expect(popup['get questionsShown']).toBeLessThan(2_000);
      popup['get questionsShown'] = 0;
    }
    for (const read of [first, then].flatMap((all) => Object.values(all))) {
      // What is in front at that moment is told in more words, or fewer.
      expect(read['get state'] ?? 0).toBeLessThan(1_200);
      read['get state'] = 0;
      // The finding that a popup told is remembered as it closes, or a moment later.
      if ('get findingsShown' in read) {
        expect(read['get findingsShown']).toBeLessThan(300);
        read['get findingsShown'] = 0;
      }
    }
    expect(then).toEqual(first);
  });

  it('reads all for a search, once, however many letters are typed', async () => {
    const page = await enough.chromium.context.newPage();
    await page.addInitScript(countReads);
    await page.goto(`chrome-extension://${enough.chromium.id}/journal.html`);
    const field = page.getByRole('searchbox', { name: 'Search what you wrote' });
    await field.pressSequentially('quiet m');
    // Every one of them has these letters, and a count is said once all are read.
    const all = (6 * TEN_YEARS).toLocaleString('en-GB');
    await page.getByText(`${all} entries found.`).waitFor();
    const read = () => page.evaluate(() => Object.keys(globalThis.reads));
    await page.evaluate(() => {
      globalThis.reads = {};
    });
    await field.pressSequentially('orning zz');
    await page.getByText('Nothing here has these words.').waitFor();
    expect(await read()).toEqual([]);
    await page.close();
  });
});

/** Runs in the worker and in pages of ours, before anything is read, and notes all that the stores hand out. */
function countReads(): void {
  globalThis.reads = {};
  type Read = (this: IDBObjectStore, ...given: unknown[]) => IDBRequest;
  const { prototype } = IDBObjectStore as unknown as { prototype: Record<string, Read> };
  for (const name of ['get', 'getKey', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor']) {
    const read = prototype[name];
    if (!read || read.name === 'counted') continue;
    prototype[name] = function counted(...given) {
      const request = read.apply(this, given);
      const add = (what: unknown, value: unknown) => {
        globalThis.reads[`${name} ${what}`] = JSON.stringify(value ?? null).length;
      };
      request.addEventListener('success', () => {
        const { result } = request;
        if (result instanceof IDBCursor) add(result.key, result.key);
        else if (Array.isArray(result) && name !== 'get') {
          for (const [index, value] of result.entries()) add(index, value);
        } else add(given[0], result);
      });
      return request;
    };
  }
}
