import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directionOf } from '../../utils/core/base/textDirection';
import { readLocales } from '../tone/locales';
import { problems } from './axe';
import { type Enough, startEnough } from './enough';
import { messagesOf } from './localeTexts';
import { ownPages, wholeOf } from './ownPages';
import { seedWeek } from './seedWeek';

declare const chrome: {
  i18n: { getMessage(key: string, values?: string | readonly string[]): string };
};

const LOCALES = readLocales();
const tagOf = (texts: Readonly<Record<string, string>>) => texts['app.language'] ?? '';
/** One whose language is chosen by the browser itself, and which runs the other way. */
const CHOSEN = 'ar';

/** As many dots as it is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

const isWhole = (page: Page, name: string) =>
  page.locator(wholeOf(name)).first().waitFor({ state: 'attached' });

const directionIn = (page: Page) =>
  page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir };
  });

/** In the page, before its own scripts: the browser's texts are those of another language. */
function speak(messages: Readonly<Record<string, string>>): void {
  chrome.i18n.getMessage = (key, values = []) =>
    (messages[key] ?? '').replaceAll(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '');
}

/** One browser for all of them. */
let enough: Enough;
beforeAll(async () => {
  enough = await startEnough({ granted: ['example.com', 'alpha.test'] });
  await enough.jump(9 * 60);
  await seedWeek(enough);
});
afterAll(() => enough[Symbol.asyncDispose]());

describe.each(Object.entries(LOCALES))('in one browser, every page speaks %s', (_, texts) => {
  const tag = tagOf(texts);
  const said: string[] = [];
  let page: Page;
  beforeAll(async () => {
    page = await enough.chromium.open('about:blank');
    page.on('console', (message) => said.push(message.text()));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(speak, messagesOf(texts));
    // Dates and numbers go by the browser's own locale.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setLocaleOverride', { locale: tag });
  });
  afterAll(() => page.close());

  it.each(ownPages())('%s: whole, in its direction, and in a narrow window', async (name) => {
    await page.setViewportSize({ width: name === 'popup' ? 360 : 320, height: 600 });
    await page.goto(`chrome-extension://${enough.chromium.id}/${name}.html`);
    // The popup begins with a headline of the background, which speaks the language of the browser.
    await isWhole(page, name);
    await page.evaluate(async () => {
      for (const part of document.querySelectorAll('details')) part.open = true;
      // What is made once it is opened is there a frame later.
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    });
    expect(await directionIn(page)).toEqual({ lang: tag, dir: directionOf(tag) });
    expect(await page.locator('body').innerText()).not.toMatch(/\$\d|undefined|NaN/);
    expect(await overflow(page)).toBe(0);
    // A plural form that is not there is told of on the console.
    expect(said).toEqual([]);
  });
});

it('is the language of the browser, with what axe asks for', async () => {
  const tag = tagOf(LOCALES[CHOSEN] ?? {});
  await using own = await startEnough({ granted: ['example.com', 'alpha.test'], language: tag });
  await own.jump(9 * 60);
  await seedWeek(own);
  for (const name of ownPages()) {
    const page = await own.chromium.extensionPage(`${name}.html`);
    await isWhole(page, name);
    expect({ name, ...(await directionIn(page)) }).toEqual({
      name,
      lang: tag,
      dir: directionOf(tag),
    });
    expect(await problems(page, ':root', 'but contrast'), name).toEqual([]);
    await page.close();
  }
});
