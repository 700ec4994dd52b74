import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INITIAL_STATE } from '../../utils/core/state/state';
import { EMPTY_DAY } from '../../utils/store/record/recordSchema';
import { emptyTotal } from '../unit/store/emptyDayTotal';
import { countedSeconds, type Enough, type Stores, startEnough, until } from './enough';
import { openPopup } from './harness/chromiumPopup';
import { wordsIn } from './localeTexts';
import { ownPages } from './ownPages';
import { write } from './seedWeek';
import { untilRolledUp } from './seedYears';

declare const chrome: { storage: { sync: { set(items: object): Promise<void> } } };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAY_MINUTES = 24 * 60;

/** A record in which everything that goes by its age is as old as it may be, and more than one sort of key in each store. */
describe('a clock that jumps', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    const { at } = await enough.now();
    const midnight = at - (at % DAY_MS);
    const dayOf = (ago: number) => new Date(midnight - ago * DAY_MS).toISOString().slice(0, 10);
    const values: Record<string, unknown> = {};
    for (let ago = 1; ago <= 400; ago += 1) {
      const day = dayOf(ago);
      const begins = (midnight - ago * DAY_MS + 9 * HOUR_MS) / 1_000;
      if (ago <= 35) {
        values[`day:${day}`] = { ...EMPTY_DAY, sites: ['docs.test'], spans: [[0, begins, 3_600]] };
      } else values[`total:${day}`] = { ...emptyTotal(day), workMs: HOUR_MS };
      values[`nudges:${day}`] = [];
      if (ago <= 14) values[`pages:${day}`] = [];
    }
    values.import = { id: 'a', at: at - 14 * DAY_MS, state: 'done', entries: [] };
    values.state = {
      ...INITIAL_STATE,
      recentDays: [2, 1, 0].map(dayOf),
      closedDays: [{ day: dayOf(1), at: at - DAY_MS }],
    };
    const record = { database: 'enough-record', store: 'record', values };
    await enough.driver().evaluate(write, record);
    await enough.send('changeSettings', { patch: { saveEntries: 'keep' } });
    await enough.send('addEntry', { id: 'a', question: null, text: 'A line.' });
    await enough.send('setSync', { settings: true, days: true });
    // Of a device that was given away, and puts nothing back.
    await enough.driver().evaluate((days) => chrome.storage.sync.set({ 'days:other': days }), {
      v: 1,
      epoch: 0,
      from: dayOf(9),
      minutes: [60, 120],
    });
    await begun();
    // What did not go into one write of the browser's sync goes into the next, seconds later.
    await until(
      async () => (await syncedDays()).length === 2,
      'the days of this device to be synced',
    );
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  /** The background begins anew, and all that it does by itself is done: one job of its queue brings the next. */
  const begun = async () => {
    await enough.chromium.killWorker();
    for (let jobs = 0; jobs < 60; jobs += 1) await enough.send('getStatus', {});
  };
  const syncedDays = async () =>
    Object.keys((await enough.stores()).sync).filter((key) => key.startsWith('days:'));
  const keysOf = (stores: Stores) =>
    Object.entries(stores).map(([store, values]) => [store, Object.keys(values).sort()]);

  it('far ahead or back, once or over a midnight, and then back, leaves the same keys and days', async () => {
    const before = await enough.stores();
    expect(Object.keys(before.record).length).toBeGreaterThan(800);
    expect(await syncedDays()).toHaveLength(2);
    for (const days of [[40], [3_000, 1], [-4_000], [500]]) {
      for (const each of days) {
        await enough.jump(each * DAY_MINUTES);
        await begun();
      }
      await enough.jump(-days.reduce((sum, each) => sum + each, 0) * DAY_MINUTES);
      await begun();
    }
    const after = await enough.stores();
    expect(keysOf(after)).toEqual(keysOf(before));
    const { state: _, ...record } = before.record;
    expect(after.record).toMatchObject(record);
    expect(after.record.state).toMatchObject({
      closedDays: (before.record.state as { closedDays: unknown }).closedDays,
    });
    expect(after.journal).toEqual(before.journal);
  });

  it('ahead and stays there deletes what is too old, once a third day agrees', async () => {
    await enough.jump(500 * DAY_MINUTES);
    await begun();
    await enough.jump(DAY_MINUTES);
    await begun();
    expect(Object.keys((await enough.stores()).record).length).toBeGreaterThan(800);
    await enough.jump(DAY_MINUTES);
    await begun();
    await untilRolledUp(enough.driver());
    const left = Object.keys((await enough.stores()).record);
    expect(left.filter((key) => /^(total|nudges|pages|import)/.test(key))).toEqual([]);
  });
});

describe('on a machine that tells no time zone', () => {
  const words = wordsIn('en');
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'], zone: '' });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it('days are those of UTC: all is counted, it is said, and every page opens', async () => {
    const told = await enough.driver().evaluate(() => Temporal.Now.timeZoneId());
    expect(() => new Intl.DateTimeFormat('en', { timeZone: told })).toThrow();

    await enough.work('http://alpha.test/');
    await enough.pass(10);
    expect(countedSeconds(await enough.stores())['alpha.test']).toBeGreaterThanOrEqual(590);
    const popup = await openPopup(enough.chromium);
    expect(await popup.words()).toContain(words('popup.zoneUnknown'));
    await popup.close();
    for (const name of ownPages()) {
      const page = await enough.chromium.extensionPage(`${name}.html`);
      const problems: unknown[] = [];
      page.on('pageerror', (error) => problems.push(error));
      await page.reload();
      await page.locator('h1, h2').first().waitFor();
      expect(problems).toEqual([]);
      expect(await page.locator('body').innerText()).not.toContain(words('week.problem'));
      if (name === 'week') await page.getByText('About 10 minutes').first().waitFor();
      await page.close();
    }
  });

  it('a week that stays in sight goes over to the next day by itself, and so does the popup', async () => {
    const week = await enough.chromium.extensionPage('week.html');
    await week.clock.install();
    await week.reload();
    await week.getByText('About 10 minutes').first().waitFor();
    const popup = await openPopup(enough.chromium);
    expect(await popup.words()).toContain('About 10 minutes since your last break.');
    await enough.jump(19 * 60);
    expect(await week.locator('main').innerText()).not.toContain('8 Dec');
    await week.clock.runFor(60_000);
    await week.getByText('8 Dec').first().waitFor();
    // In the popup the clock is the browser's own.
    const isBetween = async () => (await popup.words()).includes(words('popup.now.between'));
    await until(isBetween, 'the popup to say how it stands', 75_000);
    await popup.close();
  }, 120_000);
});
