import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeOn, startEnough, until } from './enough';

/** Where a nudge cannot stand: it waits at the icon, and the next work page says it. */
describe('a nudge that is due', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const atIcon = () => until(async () => (await enough.now()).nudgeWaits, 'it to wait at the icon');

  /** Whether the page holds anything of ours. */
  const touched = (page: Page) =>
    page.evaluate(() => document.querySelector('[popover="manual"]') !== null);

  it.each<[page: string, reason: string]>([
    ['http://alpha.test/hostile/svg', 'noScript'],
    ['http://alpha.test/hostile/purge', 'noScript'],
    ['http://nowhere.alpha.test:9/', 'noScript'],
    ['chrome://version/', 'notAtWork'],
    ['chrome-untrusted://print/', 'notAtWork'],
  ])('on %s waits at the icon (%s), and comes to the next work page', async (address, reason) => {
    await enough.jump(24 * 60);
    const before = await enough.work('http://alpha.test/hostile/calm');
    await enough.pass(20);
    const page = await enough.chromium.context.newPage();
    // The browser says that it cannot go there before its own page about it is there.
    const failed = () => page.waitForURL('chrome-error://chromewebdata/', { waitUntil: 'commit' });
    await page.goto(address).catch(failed);
    if (reason === 'notAtWork') await before.bringToFront();
    await enough.pass(6);
    if (reason === 'notAtWork') await page.bringToFront();
    await atIcon();
    expect((await enough.now()).noNudgeReason).toBe(reason);
    expect(await touched(page)).toBe(false);

    await before.bringToFront();
    await nudgeOn(before).appears();
    expect(await touched(page)).toBe(false);
    await nudgeOn(before).button('Later').click();
    await nudgeOn(before).goes();
    await page.close();
    await before.close();
  });
});
