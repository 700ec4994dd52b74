import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsIn } from './enough';
import { inFirefox, startFirefox } from './enoughInFirefox';
import { createWitness } from './expectRecorded';
import type { Firefox } from './harness/firefox';
import { button, text } from './harness/firefoxPage';
import { until } from './harness/until';
import { wordsIn } from './localeTexts';
import { spansIn } from './scenes';

declare const chrome: {
  windows: {
    create(what: { incognito: boolean; url: string }): Promise<unknown>;
    getAll(what: { populate: true }): Promise<{ incognito: boolean; tabs?: { url?: string }[] }[]>;
  };
};

const words = wordsIn('en');
const openPagePrivately = async (url: string) => {
  await chrome.windows.create({ incognito: true, url });
};
const isInNormalWindow = async (path: string) =>
  (await chrome.windows.getAll({ populate: true })).some(
    ({ incognito, tabs = [] }) => !incognito && tabs.some(({ url }) => url?.endsWith(path)),
  );
const buttonsOf = (page: Page) =>
  page.$$eval('button', (all) => all.map(({ textContent }) => textContent?.trim()));

const ALLOWED = [
  { allowed: false, says: 'counts nothing there while the person has not allowed it' },
  { allowed: true, says: 'counts there once they have, and keeps no name of it' },
];

describe.each(ALLOWED)('Firefox, in private windows', ({ allowed, says }) => {
  let firefox: Firefox;

  beforeAll(async () => {
    // The test hosts speak http only.
    const prefs = { 'dom.security.https_first_pbm': false };
    firefox = await startFirefox({ granted: ['alpha.test'], prefs, inPrivate: allowed });
  });
  afterAll(() => firefox?.close());

  const there = inFirefox(() => firefox);
  const inFront = (title: RegExp, withinMs = 10_000) =>
    until(
      async () => title.test(await firefox.display.xdotool('getactivewindow', 'getwindowname')),
      `a window named ${title} to be in front`,
      withinMs,
    );
  /** Opens an address in a private window as a person does. */
  const openPrivately = async (path: string, title: RegExp) => {
    await firefox.display.xdotool('key', 'ctrl+shift+p');
    await inFront(/^Mozilla Firefox Private/);
    // A window that is being opened loses keys, and nothing tells when it has its address bar.
    await until(async () => {
      await firefox.display.xdotool('key', 'ctrl+l');
      await firefox.display.xdotool('type', '--delay', '20', `http://alpha.test${path}`);
      await firefox.display.xdotool('key', 'Return');
      return inFront(title, 2_000);
    }, `the page ${title} in a private window`);
  };
  const closePrivate = async () => {
    await firefox.display.xdotool('key', 'ctrl+shift+w');
    await inFront(/^A calm page/);
  };

  it(says, async () => {
    const witness = await createWitness(there);
    await witness.sees('alpha.test', async () => void (await firefox.open('http://alpha.test/')));
    await witness.sees(allowed ? '' : null, () => openPrivately('/editor', /^Editor/));
    await witness.sees('alpha.test', closePrivate);
    const names = spansIn(await there.stores()).map(({ site }) => site);
    expect(new Set(names)).toEqual(new Set(allowed ? ['alpha.test', ''] : ['alpha.test']));
  });

  if (!allowed) return;
  it.each(['week.html', 'journal.html', 'pause.html', 'help.html'])(
    'says there what cannot be seen, and opens itself in a normal window: %s',
    async (path) => {
      await firefox.welcome().evaluate(openPagePrivately, path);
      const page = await firefox.openedPage(path);
      await text(page, words('privateWindow.text'));
      expect(await buttonsOf(page)).toEqual([words('privateWindow.button.open')]);
      await button(page, words('privateWindow.button.open')).click();
      const opened = () => firefox.welcome().evaluate(isInNormalWindow, path);
      await until(opened, `${path} in a normal window`);
      await page.close();
    },
  );

  it('shows and takes choices there, where no page gets to a database', async () => {
    await firefox.welcome().evaluate(openPagePrivately, 'options.html');
    const options = await firefox.openedPage('options.html');
    await options.evaluate(() => location.assign('#sites'));
    await text(options, 'alpha.test');
    await text(options, words('privateWindow.text'));
    await options.evaluate(() => location.assign('#overview'));
    await button(options, words('options.button.stop')).click();
    await button(options, words('options.button.start')).wait();
    await until(
      async () => !settingsIn(await there.stores()).tracking,
      'what was chosen there to be kept',
    );
    await options.evaluate(() => location.assign('#data'));
    await options.waitForSelector('section#data:not([hidden])');
    expect(await buttonsOf(options)).not.toContain(words('options.button.export'));
  });
});

describe('a Firefox that is set to remember nothing', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    const prefs = { 'browser.privatebrowsing.autostart': true };
    firefox = await startFirefox({ prefs, inPrivate: true });
  });
  afterAll(() => firefox?.close());

  it('is told in the welcome, with no button that would do nothing', async () => {
    await text(firefox.welcome(), words('privateWindow.forgets'));
    expect(await buttonsOf(firefox.welcome())).toEqual([]);
  });

  it.each(['popup.html', 'week.html', 'journal.html', 'pause.html', 'options.html', 'help.html'])(
    'is told in %s, with no button that would do nothing',
    async (path) => {
      const page = await firefox.extensionPage(path);
      await text(page, words('privateWindow.forgets'));
      expect(await buttonsOf(page)).toEqual([]);
    },
  );
});
