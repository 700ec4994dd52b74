import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeOn, startEnough, until } from './enough';
import { openPopup } from './harness/chromiumPopup';

/** The pages of the patterns in options, and their switches. */
describe('a pattern', () => {
  let enough: Enough;
  let work: Page;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    work = await enough.work('http://alpha.test/');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const onPages = async (act: (options: Page) => Promise<void>) => {
    const options = await enough.chromium.extensionPage('options.html#notes');
    await options.getByText('Patterns', { exact: true }).click();
    await act(options);
    await options.close();
    await work.bringToFront();
  };
  const morning = async () => {
    await enough.jump(24 * 60);
    await enough.pass(61);
  };

  it('has a page in plain words: what it looks at, its numbers, what else it could be', async () => {
    await onPages(async (options) => {
      const pages = options.locator('.pattern');
      expect(await pages.count()).toBe(13);
      for (const page of await pages.all()) {
        const words = await page.locator('dd').allTextContents();
        expect(words.map((text) => text.length > 20)).toEqual([true, true, true]);
      }
    });
  });

  it('that is switched off says nothing, on no day, until it is switched on', async () => {
    await onPages(async (options) => {
      await options.getByText('A long stretch of work', { exact: true }).click();
      await options.getByRole('checkbox', { name: 'Look for: A long stretch' }).click();
      await options.getByText('Saved.').waitFor();
    });
    await enough.pass(61);
    await morning();
    expect([(await enough.now()).noNudgeReason, await nudgeOn(work).count()]).toEqual([
      'nothingDue',
      0,
    ]);
    await onPages(async (options) => {
      await options.getByText('A long stretch of work', { exact: true }).click();
      await options.getByRole('checkbox', { name: 'Look for: A long stretch' }).click();
      await options.getByText('Saved.').waitFor();
    });
    await morning();
    await nudgeOn(work).appears();
    await nudgeOn(work).button('Keep going').click();
    await nudgeOn(work).goes();
  });

  it('that spoke in the popup can be marked as not helpful there, and options says until when it rests', async () => {
    // The evening begins at 21:00; the test day at 09:00.
    await enough.jump(11.5 * 60);
    await enough.send('changeSettings', { patch: { nudgeForm: 'icon' } });
    await enough.pass(60);
    const popup = await openPopup(enough.chromium);
    expect(await popup.words()).toContain('Not helpful');
    await popup.press('Not helpful');
    await until(
      async () => /Notes like this stay away for a while/.test(await popup.words()),
      'the answer',
    );
    await popup.close();
    await onPages(async (options) => {
      await options.getByText('Late hours', { exact: true }).click();
      await options.getByText(/It is off until/).waitFor();
      await options.getByRole('button', { name: 'Turn back on' }).click();
      await options.getByText('Saved.').waitFor();
      expect(await options.getByText(/It is off until/).count()).toBe(0);
    });
  });

  it('of one page seen many times waits to be chosen', async () => {
    await onPages(async (options) => {
      await options.getByText('One page, many times', { exact: true }).click();
      const look = options.getByRole('checkbox', { name: 'Look for: One page, many times' });
      expect(await look.isChecked()).toBe(false);
    });
  });
});
