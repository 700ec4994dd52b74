import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { directionOf } from '../../utils/core/base/textDirection';
import { readLocales } from '../tone/locales';
import { problems } from './axe';
import { startEnough } from './enough';
import { ownPages } from './ownPages';
import { seedWeek } from './seedWeek';

/** As many dots as it is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

it.each(Object.entries(readLocales()))('speaks %s on every page', async (_, texts) => {
  const tag = texts['app.language'] ?? '';
  await using enough = await startEnough({ granted: ['example.com', 'alpha.test'], language: tag });
  await enough.jump(9 * 60);
  await seedWeek(enough);
  const page = await enough.chromium.open('about:blank');
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const name of ownPages()) {
    await page.setViewportSize({ width: name === 'popup' ? 360 : 320, height: 600 });
    await page.goto(`chrome-extension://${enough.chromium.id}/${name}.html`);
    await page.locator('h1').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    const { lang, dir } = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir };
    });
    expect({ name, lang, dir }).toEqual({ name, lang: tag, dir: directionOf(tag) });
    expect(await page.locator('body').innerText()).not.toMatch(/\$\d|undefined|NaN/);
    expect([name, await overflow(page)]).toEqual([name, 0]);
    expect(await problems(page, ':root', 'but contrast'), name).toEqual([]);
    // A plural form that is not there is told of on the console.
    expect(said, name).toEqual([]);
  }
});
