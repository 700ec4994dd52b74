import type { Dialog, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedSeconds, type Enough, nudgeOn, startEnough, until } from './enough';

/** A nudge is due in a page whose scripts stand still: a dialog of the browser is open, and nobody answers it. */
describe('a page that stands still', () => {
  let enough: Enough;
  let page: Page;
  let dialog: Dialog;

  /** Opens a dialog and leaves it there; a test that does not ask for it has it closed at once. */
  const standStill = async () => {
    const opened = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
    await page.evaluate(() => void setTimeout(() => alert('Here'), 0));
    dialog = await opened;
  };

  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test', 'beta.test'] });
    await enough.send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });
    page = await enough.work('http://alpha.test/');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it('keeps nothing from being done or counted', async () => {
    await enough.pass(20);
    await standStill();
    // The nudge is due in the middle of this.
    await enough.pass(10);
    expect((await enough.now()).noNudgeReason).toBeNull();

    const other = await enough.work('http://beta.test/');
    await enough.pass(10);
    const seconds = countedSeconds(await enough.stores());
    expect(seconds['alpha.test']).toBeGreaterThan(29 * 60);
    expect(seconds['beta.test']).toBeGreaterThan(9 * 60);
    await nudgeOn(other).appears();
    await nudgeOn(other).button('Later').click();
    await other.close();
  });

  it('takes no nudge when it goes on, if nobody wants one by then', async () => {
    await page.bringToFront();
    await enough.pass(31);
    expect((await enough.now()).noNudgeReason).toBeNull();
    await enough.send('setSnooze', { duration: 'hour' });
    expect((await enough.now()).noNudgeReason).toBe('snooze');
    await dialog.accept();
    // Long enough for a lull, were it asked for.
    await new Promise((done) => setTimeout(done, 8_000));
    expect(await nudgeOn(page).count()).toBe(0);
  });

  it('takes one when it goes on, if it is due', async () => {
    await standStill();
    await enough.send('setSnooze', { duration: 'no' });
    await until(async () => (await enough.now()).noNudgeReason === null, 'the nudge to be due');
    expect((await enough.now()).nudgeWaits).toBe(false);
    await dialog.accept();
    await nudgeOn(page).appears();
    await nudgeOn(page).button('Later').click();
    await nudgeOn(page).goes();
  });
});
