import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedSeconds, nudgeEnds } from './enough';
import { answer, inFirefox, nudges, startFirefox, takeAccess } from './enoughInFirefox';
import { button, field, text } from './harness/firefoxPage';
import { openFirefoxPopup } from './harness/firefoxPopup';
import { grantInFirefox } from './harness/firefoxPrompt';
import { until } from './harness/until';

declare const chrome: {
  permissions: {
    getAll(): Promise<{ origins?: string[] }>;
  };
};

const LETTERS = 'the quick brown fox jumps over the lazy dog ';

/**
 * The path in short, in one Firefox: each test goes on where the last one ended. The browser puts the
 * background to sleep wherever it says `backgroundAsleep`.
 */
describe('Firefox, from the install to a kept answer', () => {
  let firefox: Awaited<ReturnType<typeof startFirefox>>;
  let work: Page;

  beforeAll(async () => {
    firefox = await startFirefox();
  });
  afterAll(() => firefox?.close());

  const { send, now, pass, stores } = inFirefox(() => firefox);
  const journal = async () => Object.values((await stores()).journal).map(({ text }) => text);

  it('welcomes by itself, and asks with the prompt of the browser', async () => {
    const page = firefox.welcome();
    await button(page, 'Choose sites').click();
    await field(page, 'A name or an address').click();
    await page.keyboard.type('https://alpha.test/some/page?with=more');
    await page.keyboard.press('Enter');
    await firefox.backgroundAsleep();
    const allow = () => button(page, 'Allow these sites').click();
    expect(await grantInFirefox(firefox.display, page, allow, 'deny')).toEqual([]);
    await text(page, 'Nothing was added.');
    expect(await grantInFirefox(firefox.display, page, allow, 'allow')).toEqual([
      '*://*.alpha.test/*',
    ]);
    await text(page, 'A few things about your days');
    await button(page, 'Go on').click();
    await text(page, 'Enough is counting from now on.');
    expect((await stores()).lasting.settings).toMatchObject({ sites: [{ host: 'alpha.test' }] });
  });

  it('counts through the sleep of its background, and puts nothing into the page', async () => {
    work = await firefox.open('http://alpha.test/editor');
    await pass(20);
    await firefox.backgroundAsleep();
    await pass(39.5);
    expect(await work.$$eval('body > *', (all) => all.length)).toBe(1);
    const { sinceBreakMs, noNudgeReason } = await now();
    expect([Math.floor((sinceBreakMs ?? 0) / 60_000), noNudgeReason]).toEqual([59, 'nothingDue']);
  });

  it('speaks at a lull, woken from the page, and takes no key and no focus', async () => {
    await (await work.waitForSelector('textarea'))?.click();
    await work.evaluate(watchFocus);
    await firefox.display.xdotool('type', '--delay', '20', LETTERS);
    await pass(1);
    await firefox.display.xdotool('type', '--delay', '20', LETTERS);
    expect(await nudges(work)).toBe(0);
    await firefox.backgroundAsleep();
    await until(async () => (await nudges(work)) === 1, 'the nudge to appear');
    await firefox.display.xdotool('type', '--delay', '20', 'and on');
    expect(await work.$eval('textarea', ({ value }) => value)).toBe(`${LETTERS.repeat(2)}and on`);
    expect(await work.evaluate(readFocus)).toEqual({ in: 'TEXTAREA', lost: 0 });
  });

  it('takes an answer, also with its background asleep', async () => {
    await firefox.backgroundAsleep();
    await answer(work, 'Keep going').click();
    await until(async () => (await nudges(work)) === 0, 'the nudge to go');
    expect(await work.evaluate(readFocus)).toEqual({ in: 'TEXTAREA', lost: 0 });
    const ends = async () => nudgeEnds(await stores());
    await until(async () => (await ends()).join() === 'continued', 'the answer to be written');
    expect((await now()).noNudgeReason).toBe('alreadyShown');
  });

  it('opens the pause page from the popup, and comes back to the work page', async () => {
    await work.bringToFront();
    await (await openFirefoxPopup(firefox)).press('Pause');
    const pause = await firefox.openedPage('pause.html');
    await text(pause, 'Okay. This is your time.');
    await firefox.backgroundAsleep();
    await button(pause, 'I am back').click();
    await until(async () => !(await firefox.isOpen('pause.html')), 'the pause page to close');
    await until(
      () => work.evaluate(() => document.visibilityState === 'visible'),
      'the work page to be in front',
    );
    expect((await now()).pausing).toBe(false);
  });

  it('adds the site in front from the popup, by keys alone', async () => {
    const page = await firefox.open('http://beta.test/');
    const popup = await openFirefoxPopup(firefox);
    await popup.press('Add beta.test');
    // What the browser will ask comes first.
    await popup.says(/The browser will ask/);
    await popup.focus('Add beta.test');
    const add = async () => void (await firefox.display.xdotool('key', 'Return'));
    const origins = await grantInFirefox(firefox.display, firefox.welcome(), add, 'allow');
    expect(origins).toEqual(['*://*.beta.test/*']);
    const isAdded = async () =>
      JSON.stringify((await stores()).lasting.settings).includes('beta.test');
    await until(isAdded, 'the site to be added');
    await page.close();
  });

  it('keeps the access by which alone a site within one that was taken off is seen', async () => {
    const page = firefox.welcome();
    const origins = () => page.evaluate(allOrigins);
    const before = await origins();
    await takeAccess(page, ['deep.beta.test']);
    // Granted without a question, and nowhere kept.
    expect(await origins()).toEqual(before);
    await send('addSites', { sites: [{ host: 'deep.beta.test' }] });
    await send('removeSite', { site: { host: 'beta.test' } });
    expect(await origins()).toEqual(before);
    await send('removeSite', { site: { host: 'deep.beta.test' } });
    expect(await origins()).toEqual(['*://*.alpha.test/*']);
  });

  it('asks one question in the popup, and keeps what was written', async () => {
    const popup = await firefox.extensionPage('popup.html');
    await button(popup, 'Write').click();
    await popup.waitForSelector('textarea:focus');
    await popup.keyboard.type('It can wait.');
    await firefox.backgroundAsleep();
    await button(popup, 'Keep this').click();
    await button(popup, 'Keep my words').click();
    await text(popup, 'Kept in your journal.');
    expect(await journal()).toEqual(['It can wait.']);
    await popup.close();
  });

  it('may not empty its stores when the disk runs short, and asked nobody for that', async () => {
    expect(await firefox.welcome().evaluate(() => navigator.storage.persisted())).toBe(true);
  });

  it('has everything after a power cut, goes on counting, and does not speak twice', async () => {
    // Off the work sites, so that no span is open and the days hold every second.
    await firefox.welcome().bringToFront();
    await now();
    const before = countedSeconds(await stores());
    await firefox.powerCut();
    await now();
    expect(await journal()).toEqual(['It can wait.']);
    expect(countedSeconds(await stores())).toEqual(before);
    expect(before['alpha.test']).toBeGreaterThanOrEqual(60 * 60);
    expect(before['alpha.test']).toBeLessThan(63 * 60);
    work = await firefox.open('http://alpha.test/editor');
    await pass(1);
    const { withoutAccess, sinceBreakMs, noNudgeReason } = await now();
    expect([withoutAccess, noNudgeReason]).toEqual([[], 'alreadyShown']);
    expect(sinceBreakMs).toBeGreaterThan(61 * 60_000);
    expect(await nudges(work)).toBe(0);
  });

  it("syncs the settings by the browser's own sync once that is turned on, and nothing before", async () => {
    expect((await stores()).sync).toEqual({});
    await send('setSync', { settings: true, days: true });
    const isSynced = async () => 'set:site.alpha.test' in (await stores()).sync;
    await until(isSynced, 'the settings to be synced');
    expect(JSON.stringify((await stores()).sync)).not.toContain('It can wait.');
  });

  it('reached no other host, and neither did the browser', () => {
    expect([...new Set(firefox.visits.map(({ host }) => host))].sort()).toEqual([
      'alpha.test',
      'beta.test',
    ]);
  });
});

/** In the work page: how often the textarea lost the focus. */
function watchFocus() {
  Object.assign(window, { lost: 0 });
  document.querySelector('textarea')?.addEventListener('blur', () => {
    (window as unknown as { lost: number }).lost += 1;
  });
}

const readFocus = () => ({
  in: document.activeElement?.tagName,
  lost: (window as unknown as { lost: number }).lost,
});

/** Runs in a page of ours. */
async function allOrigins() {
  return (await chrome.permissions.getAll()).origins ?? [];
}
