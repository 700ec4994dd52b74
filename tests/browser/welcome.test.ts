import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, startEnough } from './enough';
import { grant } from './harness/chromiumPrompt';

/** What somebody new sees and does, up to the first counted site and the pinned icon. */
describe('the welcome', () => {
  let enough: Enough;
  let page: Page;
  beforeAll(async () => {
    enough = await startEnough();
    page = enough.driver();
    await page.bringToFront();
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = () => page.getByRole('textbox', { name: 'A name or an address' });
  const chosen = () => page.getByRole('list', { name: 'Chosen sites' }).getByRole('button');
  const settings = async () =>
    ((await enough.stores()).lasting.settings ?? {}) as Record<string, unknown>;

  it('shows a note before access is asked for, and says when one comes and how many', async () => {
    const picture = page.getByRole('img', { name: 'A picture of a note' });
    expect(await picture.getAttribute('aria-label')).toContain('Pause, Later, Keep going');
    await page.getByText('After about an hour without a break').waitFor();
    await page.getByText('Three a day at most').waitFor();
    const card = picture.locator('.card');
    const { width = 0, height = 0 } = (await card.boundingBox()) ?? {};
    expect([width > 300, height > 90]).toEqual([true, true]);
    // As the style of the nudge draws it, in the colours that it has in pages.
    const drawn = (pseudo: string) =>
      card.locator('p').evaluate((line, part) => getComputedStyle(line, part).content, pseudo);
    expect(await drawn('::after')).toContain('You have been with this for a while.');
  });

  it('has no buttons in the picture: no key comes to them, and no click does anything', async () => {
    await page.getByRole('heading', { name: 'What Enough is' }).evaluate((heading: HTMLElement) => {
      heading.focus();
    });
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    // The first stop is in the text below the picture.
    expect(await focused()).toBe('in options you can have fewer, or none');
    const answers = page.getByRole('img', { name: 'A picture of a note' }).locator('button');
    expect(await answers.count()).toBe(3);
    const { x = 0, y = 0, width = 0, height = 0 } = (await answers.first().boundingBox()) ?? {};
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.getByRole('heading', { name: 'What Enough is' }).waitFor();
    expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(0);
  });

  it('takes a name, an address and a slip of the pen in one field, by Enter', async () => {
    await button('Choose sites').click();
    for (const entry of ['excel', 'calender', 'https://github.com/foo', 'docs.test/team']) {
      await field().fill(entry);
      await field().press('Enter');
      await expect.poll(() => field().inputValue()).toBe('');
    }
    const names = ['Microsoft 365', 'Google Calendar', 'GitHub', 'docs.test/team'];
    expect(await chosen().allTextContents()).toEqual(names);
    await page.getByText('4 sites chosen').waitFor();
  });

  it('offers an address as the first thing there is to press', async () => {
    await field().fill('https://alpha.test/some/page');
    await field().press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Add alpha.test');
    await field().fill('');
  });

  it('lets go of each chosen site where it stands, and the keyboard goes on in the field', async () => {
    for (let left = 4; left > 0; left -= 1) {
      await chosen().first().press('Enter');
      await expect.poll(() => chosen().count()).toBe(left - 1);
      expect(await field().evaluate((it) => it === document.activeElement)).toBe(true);
    }
  });

  it('comes to the first counted site in three clicks and the browser’s own answer', async () => {
    await page.reload();
    await page.evaluate(() => {
      const count = { clicks: 0 };
      Object.assign(globalThis, { count });
      const heard = ({ isTrusted }: Event) => {
        if (isTrusted) count.clicks += 1;
      };
      // Each press of the mouse is one, whatever it is that takes it.
      addEventListener('pointerdown', heard, { capture: true });
      addEventListener('keydown', heard, { capture: true });
    });
    await button('Choose sites').click();
    // By the mouse: what the label of a box takes in counts as one.
    await page.getByText('GitHub', { exact: true }).first().click();
    const allow = button('Allow these sites');
    expect(await grant(enough.chromium.display, page, allow, 'allow')).toEqual([
      '*://*.github.com/*',
    ]);
    await expect.poll(settings).toMatchObject({ sites: [{ host: 'github.com' }] });
    const clicks = () =>
      page.evaluate(() => (globalThis as unknown as { count: { clicks: number } }).count.clicks);
    expect(await clicks()).toBe(3);
  });

  it('says what evening and rest days bring, and leaves what nobody touched as it is', async () => {
    await page.getByText('One note may come that says it is evening.').waitFor();
    await page.getByText('after half an hour of work, one note may come').waitFor();
    expect(await page.getByLabel('Begins at').inputValue()).toBe('21:00');
    expect(await button('Skip').count()).toBe(0);
    await button('Go on').click();
    await page.getByText('Enough is counting from now on.').waitFor();
    expect(Object.keys(await settings())).not.toContain('eveningStart');
    expect(Object.keys(await settings())).not.toContain('restDays');
  });

  it('ends with when the first note may come, and the way to change that', async () => {
    await page.getByText('After about an hour without a break on your sites').waitFor();
    const change = page.getByRole('link', { name: 'Change that' });
    expect(await change.getAttribute('href')).toBe('options.html#notes-after');
  });

  it('shows how to pin the icon, until it is pinned', async () => {
    await page.getByText('Open that and pin Enough').waitFor();
    expect(await page.locator('.way svg').count()).toBe(4);
    const { chromium } = enough;
    await chromium.quit();
    const file = join(chromium.profile, 'Default', 'Preferences');
    const preferences = JSON.parse(await readFile(file, 'utf8'));
    preferences.extensions.pinned_extensions = [chromium.id];
    await writeFile(file, JSON.stringify(preferences));
    await chromium.relaunch();
    page = await chromium.extensionPage('welcome.html');
    await button('Skip set-up').click();
    await page.getByText('the small tile with a ring').waitFor();
    expect(await page.getByText('Open that and pin Enough').count()).toBe(0);
  });
});
