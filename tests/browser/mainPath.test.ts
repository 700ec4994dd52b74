import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedSeconds, type Enough, nudgeOn, startEnough } from './enough';
import { grant } from './harness/chromiumPrompt';

/**
 * The whole path, as a person takes it, in one browser: each test goes on where the last one ended.
 * The worker is killed at every step; nothing may be lost, and nothing shown twice.
 */
describe('from the install to a kept answer', () => {
  let enough: Enough;

  beforeAll(async () => {
    enough = await startEnough();
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it('welcomes once, and adds the sites that the browser was really asked for', async () => {
    const { chromium } = enough;
    const page = enough.driver();
    await page.bringToFront();
    await page.getByRole('button', { name: 'Choose sites' }).click();
    const field = page.getByRole('textbox', { name: 'A name or an address' });
    await field.fill('https://alpha.test/some/page?with=more');
    await field.press('Enter');
    await chromium.killWorker();
    const allow = page.getByRole('button', { name: 'Allow these sites' });
    const origins = await grant(chromium.display, page, allow, 'allow');
    expect(origins).toEqual(['*://*.alpha.test/*']);
    // Counted from here: three clicks at most, and the browser's own question.
    const chosen = async () => (await enough.stores()).lasting.settings;
    await expect.poll(chosen).toMatchObject({ sites: [{ host: 'alpha.test' }] });
    // The step before has a button of this name as well, from when the site is stored until it goes on by itself.
    await page.getByRole('heading', { name: 'A few things about your days' }).waitFor();
    await enough.whileDying(() => page.getByRole('button', { name: 'Go on' }).click());
    await page.getByText('Enough is counting from now on.').waitFor();
    expect((await enough.stores()).lasting.settings).toMatchObject({
      sites: [{ host: 'alpha.test' }],
    });
  });

  it('says nothing for 59 minutes, puts nothing into the page, and counts', async () => {
    const page = await enough.work('http://alpha.test/editor');
    // Counted from here, however long a background that was dead takes to come back.
    await enough.send('getStatus', {});
    await enough.pass(20);
    await enough.chromium.killWorker();
    await enough.pass(19);
    await enough.whileDying(() => enough.send('getStatus', {}));
    await enough.pass(20);
    expect(await page.locator('html > *, body > *').count()).toBe(3);
    const { sinceBreakMs, noNudgeReason } = await enough.now();
    expect([Math.round((sinceBreakMs ?? 0) / 60_000), noNudgeReason]).toEqual([59, 'nothingDue']);
  });

  it('shows one line at a lull after 60, though the worker died while it waited', async () => {
    const page = enough.chromium.context.pages().at(-1);
    if (!page) throw new Error('The work page is gone.');
    await enough.pass(1.5);
    await enough.chromium.killWorker();
    const nudge = nudgeOn(page);
    await nudge.appears();
    expect(await nudge.count()).toBe(1);
    await enough.chromium.killWorker();
    await enough.send('getStatus', {});
    expect(await nudge.count()).toBe(1);
  });

  it('opens the pause page, even if the worker was dead when Pause was pressed', async () => {
    const page = enough.chromium.context.pages().at(-1);
    if (!page) throw new Error('The work page is gone.');
    const nudge = nudgeOn(page);
    await enough.whileDying(() => nudge.button('Pause').click());
    await nudge.goes();
    const pause = await enough.chromium.openedPage('pause.html');
    await pause.getByText('Okay. This is your time.').waitFor();
    await enough.pass(6);
    await enough.whileDying(() => pause.getByRole('button', { name: 'I am back' }).click());
    await expect.poll(() => pause.isClosed()).toBe(true);
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
    // The pause was a real break: what runs now is a new stretch.
    expect((await enough.now()).sinceBreakMs ?? 0).toBeLessThan(60_000);
  });

  it('asks one question in the popup, and keeps what was written', async () => {
    const popup = await enough.chromium.extensionPage('popup.html');
    // A word for the stretch before the pause is asked for first, and may be left.
    await popup.getByText('What moved you in the last stretch of work?').waitFor();
    await popup.getByRole('button', { name: 'Skip' }).click();
    await popup.getByRole('button', { name: 'Write' }).click();
    await popup.getByRole('textbox').fill('It can wait.');
    await popup.getByRole('button', { name: 'Keep this' }).click();
    await enough.whileDying(() => popup.getByRole('button', { name: 'Keep my words' }).click());
    await popup.getByText('Kept in your journal.').waitFor();
    expect(Object.values((await enough.stores()).journal).map(({ text }) => text)).toEqual([
      'It can wait.',
    ]);
    await popup.close();
  });

  it('has the answer and the minutes after the browser was killed and started again', async () => {
    const before = countedSeconds(await enough.stores());
    await enough.powerCut();
    await enough.send('getStatus', {});
    const stores = await enough.stores();
    expect(Object.values(stores.journal).map(({ text }) => text)).toEqual(['It can wait.']);
    // The span that was open is kept in ms, and in whole seconds once it has ended.
    expect(countedSeconds(stores)['alpha.test']).toBeCloseTo(before['alpha.test'] ?? 0, 0);
    expect(before['alpha.test']).toBeGreaterThanOrEqual(60 * 60);
    expect(before['alpha.test']).toBeLessThan(63 * 60);
    const week = await enough.chromium.extensionPage('week.html');
    await week.getByText('It can wait.').waitFor();
    await week
      .getByText(/About 1 hour/)
      .first()
      .waitFor();
  });
});
