import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, startEnough } from './enough';
import { seedWeek } from './seedWeek';

interface Said {
  readonly text: string;
  /** The region was on the page before its words were: one that comes with them may not be read. */
  readonly wasThere: boolean;
}

/** From here on the page notes what its live regions come to say. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const live = '[role="status"], [role="alert"], [aria-live]';
    const known = new Map<Element, string>();
    const said: Said[] = [];
    const look = () => {
      for (const region of document.querySelectorAll(live)) {
        const text = region.textContent?.trim() ?? '';
        const before = known.get(region);
        known.set(region, text);
        if (text !== '' && text !== before) said.push({ text, wasThere: before !== undefined });
      }
    };
    look();
    said.length = 0;
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(globalThis, { said });
  });
}

const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: Said[] }).said);
const once = (text: string): Said[] => [{ text, wasThere: true }];

describe('what a page says by itself', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['example.com', 'alpha.test'] });
    await enough.jump(6.5 * 60);
    await seedWeek(enough);
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it('is said once when a choice is saved', async () => {
    const page = await enough.chromium.extensionPage('options.html#notes');
    await listen(page);
    await page.getByLabel('How many a day').selectOption('1');
    await expect.poll(() => heard(page)).toEqual(once('Saved.'));
    await page.close();
  });

  it('is said once when an address is none', async () => {
    const page = await enough.chromium.extensionPage('options.html#sites');
    const field = page.getByRole('textbox', { name: 'A name or an address' });
    await field.fill('my work');
    await page.getByText('None by that name.').waitFor();
    await listen(page);
    await field.press('Enter');
    await expect
      .poll(() => heard(page))
      .toEqual(once(expect.stringContaining('This does not read as an address.')));
    await page.close();
  });

  it('is said once when the popup is quiet', async () => {
    const page = await enough.chromium.extensionPage('popup.html');
    await page.getByRole('button', { name: 'Quiet …' }).click();
    await listen(page);
    await page.getByRole('button', { name: 'For an hour' }).click();
    await expect.poll(() => heard(page)).toEqual(once(expect.stringContaining('Quiet until')));
    await page.close();
  });

  it('is said once when a search is over', async () => {
    const page = await enough.chromium.extensionPage('journal.html');
    await page.getByRole('searchbox').focus();
    await listen(page);
    await page.getByRole('searchbox').fill('letter');
    await expect.poll(() => heard(page)).toEqual(once('1 entry found.'));
    await page.close();
  });

  it('comes with the focus, and from no live region, where words replace what was pressed', async () => {
    const page = await enough.chromium.extensionPage('popup.html');
    const close = page.getByRole('button', { name: 'Not now', exact: true });
    await close.waitFor();
    await listen(page);
    await close.press('Enter');
    await page.getByText('Closed.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Closed\./);
    expect(await heard(page)).toEqual([]);
    await page.keyboard.press('Tab');
    const next = await page.evaluate(() => document.activeElement?.textContent);
    expect(next).toBe('A deeper question');
    await page.close();
  });
});
