import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsInBothThemes } from './axe';
import { type Enough, startEnough } from './enough';
import { ownPages } from './ownPages';
import { seedWeek } from './seedWeek';

declare const chrome: { runtime: { sendMessage: unknown } };

/** How much wider than the window it is at 320 px, which is also 400 % zoom of 1280. */
async function overflow(page: Page): Promise<number> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  const over = await page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - innerWidth),
  );
  await page.setViewportSize(size ?? { width: 1000, height: 760 });
  return over;
}

describe('the pages of Enough', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['example.com', 'alpha.test'] });
    // Late in the afternoon, so that the seeded week lies behind.
    await enough.jump(9 * 60);
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it('welcome: keeps the way on in sight while the long list is looked through', async () => {
    const page = await enough.chromium.extensionPage('welcome.html');
    await page.getByRole('button', { name: 'Choose sites' }).click();
    const isInSight = (name: string) =>
      page.getByRole('button', { name }).evaluate((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
    await page.getByRole('checkbox', { name: 'Gmail' }).first().check();
    expect(await isInSight('Allow these sites')).toBe(true);
    await page.getByText('3 sites chosen').waitFor();
    for (const folded of await page.locator('details > summary').all()) {
      await folded.click();
    }
    await page.getByRole('checkbox', { name: 'Ghost' }).first().check();
    expect(await isInSight('Allow these sites')).toBe(true);
    await page.close();
  });

  it('pause: offers one calmly when there is none now', async () => {
    const page = await enough.chromium.extensionPage('pause.html');
    await page.getByText('A pause is here whenever you like.').waitFor();
    expect([await problemsInBothThemes(page), await overflow(page)]).toEqual([[], 0]);
    await enough.chromium.killWorker();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Okay. This is your time.').waitFor();
    expect([await problemsInBothThemes(page), await overflow(page)]).toEqual([[], 0]);
  });

  it('pause: shows the same after a reload, and ends a length with one line', async () => {
    const page = await enough.chromium.openedPage('pause.html');
    const idea = page.locator('.idea');
    const first = await idea.textContent();
    await page.getByRole('button', { name: 'Another idea' }).click();
    await expect.poll(() => idea.textContent()).not.toBe(first);
    const second = await idea.textContent();
    await page.getByText('5 minutes').click();
    // The page sends it again if the worker dies with it, but not once it is closed itself.
    await expect
      .poll(async () => (await enough.stores()).record.state)
      .toMatchObject({ pause: { plannedMs: 300_000 } });
    await enough.chromium.killWorker();
    await page.reload();
    await expect.poll(() => idea.textContent()).toBe(second);
    expect(await page.getByRole('radio', { name: '5 minutes' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Hide the idea' }).click();
    await expect.poll(() => idea.textContent()).toBe('');
    await enough.jump(5.1);
    await page.getByText('Come back when you like.').waitFor();
  });

  it('pause: says so when a message cannot be sent, and loses nothing', async () => {
    const page = await enough.chromium.openedPage('pause.html');
    await page.evaluate(() => {
      const { runtime } = chrome;
      Object.assign(globalThis, { sends: runtime.sendMessage });
      runtime.sendMessage = () => Promise.reject(new Error('Nobody is there.'));
    });
    const back = page.getByRole('button', { name: 'I am back' });
    await back.click();
    await page.getByText('Nothing is lost').waitFor();
    expect((await enough.now()).pausing).toBe(true);
    await page.reload();
    await back.click();
    await expect.poll(() => page.isClosed()).toBe(true);
    expect((await enough.now()).pausing).toBe(false);
  });

  it('pause: is over for the page too, when work went on elsewhere', async () => {
    await enough.send('startPause', {});
    const page = await enough.chromium.openedPage('pause.html');
    await page.getByText('Okay. This is your time.').waitFor();
    const work = await enough.work('http://alpha.test/');
    await enough.pass(2);
    await page.bringToFront();
    await page.getByText('A pause is here whenever you like.').waitFor();
    await page.close();
    await work.close();
  });

  it('week: tells what the record holds, and hides every figure for good', async () => {
    await seedWeek(enough, { closed: true });
    const page = await enough.chromium.extensionPage('week.html');
    await page
      .getByText('About 8 hours, 15 minutes. Longest stretch of work about 3 hours')
      .waitFor();
    expect(await page.locator('svg.ribbon').count()).toBe(7);
    expect([await problemsInBothThemes(page), await overflow(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: 'Hide numbers' }).click();
    await page.getByText('Some work was counted.').first().waitFor();
    await page.reload();
    await page.getByText('Some work was counted.').first().waitFor();
    expect(await page.locator('.week').textContent()).not.toMatch(/\d/);
    expect(await problemsInBothThemes(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show numbers' }).click();
    await page.locator('svg.ribbon').first().waitFor();
  });

  it('journal: deletes what was written at once, and puts it back as it was', async () => {
    const page = await enough.chromium.extensionPage('journal.html');
    const before = (await enough.stores()).journal;
    const remove = page.getByRole('button', { name: 'Delete' });
    await remove.first().click();
    await page.getByText('Deleted.').waitFor();
    expect(Object.keys((await enough.stores()).journal)).toHaveLength(3);
    await enough.chromium.killWorker();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => remove.count()).toBe(4);
    expect((await enough.stores()).journal).toEqual(before);
    await page.close();
  });

  it('help: is one click away from every page, and in sight however long the journal is', async () => {
    await enough.send('changeSettings', { patch: { saveEntries: 'keep' } });
    for (const id of 'abcdefghijkl')
      await enough.send('addEntry', { id, question: null, text: id });
    for (const name of ownPages().filter((page) => page !== 'help')) {
      const page = await enough.chromium.extensionPage(`${name}.html`);
      const help = page.locator('nav a[href="help.html"]');
      await help.waitFor();
      if (name === 'journal') {
        await page.getByText('l', { exact: true }).waitFor();
        await page.setViewportSize({ width: 1_000, height: 560 });
        await expect(
          page.evaluate(() => document.documentElement.scrollHeight > innerHeight),
        ).resolves.toBe(true);
        const { bottom } = await help.evaluate((link) => link.getBoundingClientRect().toJSON());
        expect(bottom).toBeLessThanOrEqual(560);
      }
      const opened = (await help.evaluate(opensTab))
        ? enough.chromium.context.waitForEvent('page')
        : page;
      await help.click();
      const there = await opened;
      await there.getByText('Please reach a person.').waitFor();
      await there.close();
      if (there !== page) await page.close();
    }
  });

  it('help: is readable, with two plain links and nothing fetched', async () => {
    const page = await enough.chromium.extensionPage('help.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText('Please reach a person.').waitFor();
    await page.context().setOffline(false);
    expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
    const links = page.locator('.lists a');
    expect(
      await links.evaluateAll((all) =>
        all.map((a) => ['href', 'rel', 'target'].map((name) => a.getAttribute(name))),
      ),
    ).toEqual([
      ['https://findahelpline.com', 'noreferrer', '_blank'],
      ['https://www.befrienders.org', 'noreferrer', '_blank'],
    ]);
    expect([await problemsInBothThemes(page), await overflow(page)]).toEqual([[], 0]);
  });
});

/** In the page: whether a link opens in a tab of its own, by itself or as all do there. */
function opensTab(link: Element): boolean {
  const all = document.querySelector('base')?.target;
  return ((link as HTMLAnchorElement).target || all) === '_blank';
}
