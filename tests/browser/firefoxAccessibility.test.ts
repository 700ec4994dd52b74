import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directionOf } from '../../utils/core/base/textDirection';
import { problems } from './axe';
import { answer, inFirefox, nudges, startFirefox } from './enoughInFirefox';
import type { Firefox } from './harness/firefox';
import { button } from './harness/firefoxPage';
import { openFirefoxPopup } from './harness/firefoxPopup';
import { until } from './harness/until';
import { wordsIn } from './localeTexts';
import { ownPages, wholeOf } from './ownPages';
import { seedWeek } from './seedWeek';
import { countStops, isAfter, type Stop, stopsInTurn } from './tabStops';

/** A language that runs each way, and each theme once: nothing in a page hangs on both. */
const READERS = [
  { language: 'en', theme: 'light', scheme: 1 },
  { language: 'ar', theme: 'dark', scheme: 0 },
] as const;

describe.each(READERS)('Firefox, for who reads $language, $theme', ({ language, scheme }) => {
  const words = wordsIn(language);
  const direction = directionOf(language);
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await startFirefox({
      granted: ['example.com', 'alpha.test'],
      prepare: (extension) => speakAlone(extension, language),
      // A colour on its way to another one is neither; without motion there is no way.
      prefs: {
        'layout.css.prefers-color-scheme.content-override': scheme,
        'ui.prefersReducedMotion': 1,
      },
    });
    await jump(6.5 * 60);
    await seedWeek({ now, driver: () => firefox.welcome() });
  });
  afterAll(() => firefox?.close());

  const { jump, send, now, pass } = inFirefox(() => firefox);

  describe.each(ownPages())('everyone comes to all of %s', (name) => {
    let page: Page;
    beforeAll(async () => {
      page = await firefox.extensionPage(`${name}.html`);
      await page.waitForSelector(wholeOf(name));
      await page.$$eval('details', (all) => {
        for (const details of all) details.open = true;
      });
      if (name === 'popup') await page.setViewport({ width: 360, height: 600 });
    });
    afterAll(() => page.close());

    it('with Tab, in the order of the eye, seeing where', async () => {
      const stops = await stopsInTurn(page);
      const indexes = stops.map(({ index }) => index);
      expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
      expect(stops.length).toBe(await countStops(page));
      const isNext = (stop: Stop, at: number) =>
        at === 0 || isAfter(stops[at - 1], stop, direction);
      expect({
        early: stops.filter((stop, at) => !isNext(stop, at)),
        unmarked: stops.filter(({ isMarked }) => !isMarked),
        outOfSight: stops.filter(({ isInSight }) => !isInSight),
      }).toEqual({ early: [], unmarked: [], outOfSight: [] });
    });

    it('in its language and direction, with what axe asks for', async () => {
      const { lang, dir } = await page.evaluate(() => {
        const { lang, dir } = document.documentElement;
        return { lang, dir };
      });
      expect({ lang, dir }).toEqual({ lang: words('app.language'), dir: direction });
      expect(await problems(page)).toEqual([]);
    });

    it('in a narrow window', async () => {
      const width = name === 'popup' ? 360 : 320;
      await page.setViewport({ width, height: 600 });
      const widths = () => [innerWidth, document.documentElement.scrollWidth];
      expect(await page.evaluate(widths)).toEqual([width, width]);
    });
  });

  it('a nudge and the popup speak the same way, and keys lead through them', async () => {
    await send('changeSettings', { patch: { stretchWindowMinutes: [25, 40] } });
    await jump(17.5 * 60);
    const work = await firefox.open('http://alpha.test/');
    await pass(26);
    await until(async () => (await nudges(work)) === 1, 'the nudge to appear');
    const said = await work.$eval('html > [popover="manual"]', ({ shadowRoot }) => {
      const { lang = '', dir = '' } = shadowRoot?.querySelector<HTMLElement>('[lang]') ?? {};
      return { lang, dir };
    });
    expect(said).toEqual({ lang: words('app.language'), dir: direction });
    await answer(work, words('nudge.continued')).click();
    await until(async () => (await nudges(work)) === 0, 'the nudge to go');
    await (await openFirefoxPopup(firefox)).press(words('popup.button.pause'));
    const pause = await firefox.openedPage('pause.html');
    await button(pause, words('pause.button.back')).click();
    await until(async () => !(await firefox.isOpen('pause.html')), 'the pause page to close');
  });
});

/**
 * Puts a language where English is, since Firefox would have to speak it as well to choose it. The keys of
 * the texts stay: English alone has them.
 */
async function speakAlone(extension: string, language: string): Promise<void> {
  const pathOf = (name: string) => join(extension, '_locales', name, 'messages.json');
  const read = async (name: string) => JSON.parse(await readFile(pathOf(name), 'utf8'));
  const { keys } = await read('en');
  await writeFile(pathOf('en'), JSON.stringify({ ...(await read(language)), keys }));
}
