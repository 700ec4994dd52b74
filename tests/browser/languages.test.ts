import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { directionOf } from '../../utils/core/base/textDirection';
import { readLocales } from '../tone/locales';
import { problems } from './axe';
import { startEnough } from './enough';
import { ownPages } from './ownPages';
import { seedWeek } from './seedWeek';
import { open, SURFACES } from './surfaces';

/** As many dots as it is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

/** CSS pixels. Source: the most that both browsers give a popup. */
const TALLEST = 600;
/** The tall ones. */
const POPUPS = SURFACES.filter(({ name }) => /^popup(-write|-line|-deeper|-locked)?$/.test(name));

/** How tall the popup is with the tallest of the questions, CSS pixels. Each may come, so each is put in. */
const tallest = (page: Page, questions: readonly (readonly (string | undefined)[])[]) =>
  page.evaluate((all) => {
    const places = document.querySelectorAll('.reflection > h2, .reflection > h2 + p');
    const heights = all.map((words) => {
      for (const [index, place] of places.entries()) place.textContent = words[index] ?? '';
      return document.body.scrollHeight;
    });
    return Math.max(...heights);
  }, questions);

it.each(Object.entries(readLocales()))('speaks %s on every page', async (file, texts) => {
  const tag = texts['app.language'] ?? '';
  await using enough = await startEnough({ granted: ['example.com', 'alpha.test'], language: tag });
  await enough.jump(9 * 60);
  await seedWeek(enough);
  for (const name of ownPages()) {
    const page = await enough.chromium.extensionPage(`${name}.html`);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.reload();
    await page.locator('h1').waitFor({ state: 'attached' });
    for (const part of await page.locator('details').all()) {
      await part.evaluate((element: HTMLDetailsElement) => {
        element.open = true;
      });
    }
    const { lang, dir } = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir };
    });
    expect({ name, lang, dir }).toEqual({ name, lang: tag, dir: directionOf(tag) });
    expect(await page.locator('body').innerText()).not.toMatch(/\$\d|undefined|NaN/);
    await page.setViewportSize(
      name === 'popup' ? { width: 360, height: 600 } : { width: 320, height: 600 },
    );
    expect([name, await overflow(page)]).toEqual([name, 0]);
    expect(await problems(page, ':root', 'but contrast'), name).toEqual([]);
    // A plural form that is not there is told of on the console.
    expect(said, name).toEqual([]);
    await page.close();
  }
  // The longest of what the popup says first.
  await enough.work('http://alpha.test/');
  await enough.pass(50);
  const ids = Object.keys(texts).flatMap((key) => /^question\.(Q\d+)\.text$/.exec(key)?.[1] ?? []);
  const questions = ids.map((id) => [texts[`question.${id}.text`], texts[`question.${id}.follow`]]);
  const heights: [name: string, height: number][] = [];
  for (const surface of POPUPS) {
    const page = await open(enough, surface, file);
    await page.setViewportSize({ width: 360, height: TALLEST });
    heights.push([surface.name, await tallest(page, questions)]);
    await page.close();
  }
  expect(heights.filter(([, height]) => height > TALLEST)).toEqual([]);
});
