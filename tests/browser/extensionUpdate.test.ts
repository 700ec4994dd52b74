import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { developerMode } from './developerMode';
import { countedSeconds, type Enough, nudgeEnds, nudgeOn, startEnough, until } from './enough';
import { inFirefox, startFirefox } from './enoughInFirefox';
import { wordsIn } from './localeTexts';

declare const chrome: { runtime: { reload(): void } };

const words = wordsIn('en');
const reload = () => chrome.runtime.reload();

/** An update reloads the extension: its pages close, and what it left in pages of others is cut off. */
describe('an update', () => {
  let enough: Enough;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await (await developerMode(enough)).close();
    await enough.send('changeSettings', { patch: { saveEntries: 'keep' } });
    page = await enough.work('http://alpha.test/');
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => errors.push(message.text()));
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const ends = async () => nudgeEnds(await enough.stores());
  const counted = async () => countedSeconds(await enough.stores())['alpha.test'] ?? 0;

  it('while a draft is open and a nudge is shown loses neither the words nor the minutes', async () => {
    const journal = await enough.chromium.extensionPage('journal.html');
    await journal.getByRole('button', { name: words('journal.button.write'), exact: true }).click();
    await journal.getByRole('textbox', { name: words('journal.write') }).fill('Half a line');
    const kept = async () =>
      JSON.stringify((await enough.stores()).journal).includes('Half a line');
    await until(kept, 'the draft to be kept');

    await page.bringToFront();
    await enough.pass(61);
    const nudge = nudgeOn(page);
    await nudge.appears();
    const before = await counted();
    await enough.reload();

    // Nobody would hear an answer: it leaves automatically, no answer is made up, and nothing comes twice.
    await nudge.goes();
    expect(await ends()).toEqual(['withdrawn']);
    expect(await counted()).toBeGreaterThanOrEqual(Math.floor(before));
    await page.bringToFront();
    await enough.pass(2);
    expect(await nudge.count()).toBe(0);
    expect(await ends()).toEqual(['withdrawn']);
    expect(await counted()).toBeGreaterThanOrEqual(before + 60);

    const again = await enough.chromium.extensionPage('journal.html');
    const field = again.getByRole('textbox', { name: words('journal.write') });
    await field.waitFor();
    expect(await field.inputValue()).toBe('Half a line');
    await again.close();
  });

  it('in the moment of an answer takes the nudge away without an error', async () => {
    await enough.jump(24 * 60);
    await page.bringToFront();
    await enough.pass(61);
    const nudge = nudgeOn(page);
    await nudge.appears();
    const box = await nudge.button(words('nudge.later')).boundingBox();
    const driver = enough.driver();
    await enough.reload(async () => {
      await driver.evaluate(reload).catch(() => undefined);
      await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    });
    await nudge.goes();
    await enough.pass(2);
    expect(['withdrawn', 'later']).toContain((await ends()).at(-1));
    expect(errors).toEqual([]);
  });
});

describe('an update of Firefox’s, which ends the script under a nudge,', () => {
  it('leaves the nudge to its style, which takes it away in time', async () => {
    await using firefox = await startFirefox({ granted: ['alpha.test'] });
    const { pass } = inFirefox(() => firefox);
    const work = await firefox.open('http://alpha.test/');
    await pass(61);
    // What a click in its middle would reach.
    const isShown = () =>
      work.evaluate(() => {
        const host = document.querySelector('html > [popover="manual"]');
        const { left = 0, top = 0, width = 0, height = 0 } = host?.getBoundingClientRect() ?? {};
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return host !== null && there === host;
      });
    await until(isShown, 'the nudge to appear');
    await firefox
      .welcome()
      .evaluate(reload)
      .catch(() => undefined);
    await until(async () => !(await isShown()), 'the nudge to go', 40_000);
  });
});
