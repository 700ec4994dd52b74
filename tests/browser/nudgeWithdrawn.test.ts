import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Enough, nudgeEnds, nudgeOn, startEnough } from './enough';
import { grant } from './harness/chromiumPrompt';

declare const chrome: {
  permissions: { remove(wanted: { origins: string[] }): Promise<boolean> };
};

/** Each morning a nudge is on screen; each test takes it away in another manner. */
describe('a nudge on screen goes at once when', () => {
  let enough: Enough;
  let page: Page;

  const addSite = async (asked: boolean) => {
    const options = await enough.chromium.extensionPage('options.html#sites');
    await options.getByRole('textbox', { name: 'A name or an address' }).fill('alpha.test');
    const add = options.getByRole('button', { name: 'Add alpha.test' });
    // Chromium asks once for a site; given back and wanted again, it gives it without a word.
    if (asked) await grant(enough.chromium.display, options, add, 'allow');
    else await add.click();
    await options.getByText('alpha.test', { exact: true }).waitFor();
    await options.close();
  };

  beforeAll(async () => {
    enough = await startEnough();
    await addSite(true);
    page = await enough.work('http://alpha.test/');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  beforeEach(async () => {
    await enough.jump(24 * 60);
    await page.bringToFront();
    // It is due after an hour; a step of a busy machine may be lost.
    await enough.pass(64);
    await nudgeOn(page).appears();
  });

  /** Presses something on another page of ours; the work page is not touched. */
  const on = async (path: string, press: (own: Page) => Promise<void>) => {
    const own = await enough.chromium.extensionPage(path);
    await press(own);
    await nudgeOn(page).goes();
    await own.close();
  };
  const silent = async () => {
    await page.bringToFront();
    await enough.pass(10);
    expect(await nudgeOn(page).count()).toBe(0);
  };
  const ends = async () => nudgeEnds(await enough.stores());

  it('the person asks for quiet', async () => {
    await on('popup.html', async (popup) => {
      await popup.getByRole('button', { name: 'Quiet …' }).click();
      await popup.getByRole('button', { name: 'For today' }).click();
    });
    await silent();
    expect((await enough.now()).noNudgeReason).toBe('snooze');
    await enough.send('setSnooze', { duration: 'no' });
  });

  it('the person switches it off', async () => {
    await on('options.html', (options) =>
      options.getByRole('button', { name: 'Stop counting' }).click(),
    );
    await silent();
    await enough.send('changeSettings', { patch: { tracking: true } });
  });

  it('the person wants no nudges', async () => {
    await on('options.html#notes', async (options) => {
      await options.getByLabel('How many a day').selectOption('0');
    });
    await silent();
    await enough.send('changeSettings', { patch: { nudgesPerDay: 3 } });
  });

  it('access is withdrawn; the popup and options say so, and how to give it back', async () => {
    await on('options.html#sites', async (options) => {
      await options.evaluate(() => chrome.permissions.remove({ origins: ['*://*.alpha.test/*'] }));
      await options.getByText('The browser gives no access here now').waitFor();
    });
    await silent();
    const popup = await enough.chromium.extensionPage('popup.html');
    await popup.getByText('The browser does not let Enough see alpha.test any more.').waitFor();
    await popup.close();
    const options = await enough.chromium.extensionPage('options.html#sites');
    await options.getByRole('button', { name: 'Give access to alpha.test' }).click();
    await options.getByText('The browser gives no access here now').waitFor({ state: 'detached' });
    await options.close();
  });

  it('the person removes the site; its access goes with it', async () => {
    await on('options.html#sites', (options) =>
      options.getByRole('button', { name: 'Remove alpha.test' }).click(),
    );
    await silent();
    const origins = await enough.driver().evaluate(async () => {
      const { permissions } = chrome as unknown as {
        permissions: { getAll(): Promise<{ origins: string[] }> };
      };
      return (await permissions.getAll()).origins;
    });
    expect(origins).toEqual([]);
    await addSite(false);
  });

  it('it is answered, on every work page', async () => {
    const other = await enough.work('http://alpha.test/editor');
    await enough.send('getStatus', {});
    await page.bringToFront();
    await nudgeOn(page).button('Keep going').click();
    await nudgeOn(page).goes();
    expect(await nudgeOn(other).count()).toBe(0);
    await other.close();
  });

  it('and is kept as taken away, not as refused', async () => {
    expect((await ends()).slice(0, 5)).toEqual(Array(5).fill('withdrawn'));
  });

  it('everything is deleted', async () => {
    await on('options.html', async (options) => {
      await options.getByRole('button', { name: 'Delete everything' }).click();
      await options.getByRole('button', { name: 'Delete everything' }).click();
      await options.getByText('Everything is deleted').first().waitFor();
    });
    const { record, journal, lasting } = await enough.stores();
    expect([Object.keys(record), journal]).toEqual([['state'], {}]);
    expect(lasting).toEqual({});
  });
});
