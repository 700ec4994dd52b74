import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeOn, startEnough } from './enough';

interface Log {
  last: number;
  appeared: number;
  blurred: number;
}

describe('someone who types', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it('loses no key and no focus, and sees nothing until 5 s after the last key', async () => {
    const { display } = enough.chromium;
    const page = await enough.work('http://alpha.test/editor');
    const field = page.locator('textarea');
    await field.click();
    await page.evaluate(() => {
      const log = { last: 0, appeared: 0, blurred: 0 };
      Object.assign(window, { log });
      addEventListener(
        'keyup',
        () => {
          log.last = performance.now();
        },
        true,
      );
      document.querySelector('textarea')?.addEventListener('blur', () => {
        log.blurred += 1;
      });
      new MutationObserver(() => {
        if (document.querySelector('[popover]') && !log.appeared) log.appeared = performance.now();
      }).observe(document.documentElement, { childList: true });
    });
    await enough.pass(59.5);
    // Real keys, through the moment at which the nudge falls due and beyond, never 5 s apart.
    const words = 'the quick brown fox jumps over the lazy dog ';
    for (let round = 0; round < 8; round += 1) {
      await display.xdotool('type', '--delay', '30', words);
      if (round === 1) await enough.pass(1);
    }
    expect(await field.inputValue()).toBe(words.repeat(8));
    expect(await nudgeOn(page).count()).toBe(0);

    await nudgeOn(page).appears();
    const last = await page.evaluate(() => ({ ...(window as unknown as { log: Log }).log }));
    await display.xdotool('type', '--delay', '30', 'and on');
    expect(await field.inputValue()).toBe(`${words.repeat(8)}and on`);
    const { blurred, focused } = await page.evaluate(() => ({
      blurred: (window as unknown as { log: Log }).log.blurred,
      focused: document.activeElement?.tagName,
    }));
    expect([focused, blurred]).toEqual(['TEXTAREA', 0]);
    // Both by the page's own clock; a few ms lie between the page's listener and ours.
    expect(last.appeared - last.last).toBeGreaterThan(4_950);
  });

  it('keeps the cursor in the text when a button is pressed', async () => {
    const page = enough.chromium.context.pages().at(-1);
    if (!page) throw new Error('The work page is gone.');
    const nudge = nudgeOn(page);
    await nudge.button('Keep going').click();
    await nudge.goes();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await enough.pass(20);
    expect(await nudge.count()).toBe(0);
    expect((await enough.now()).noNudgeReason).toBe('alreadyShown');
  });
});
