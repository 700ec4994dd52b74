import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeOn, startEnough, until } from './enough';
import { hearsKeys, logEvents, stateOf } from './harness/pageState';

declare const chrome: {
  tabs: {
    query(what: object): Promise<{ id: number }[]>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
};

/** How the nudge looks once it has come, by the browser's own account: the whole, its line, its buttons. */
function lookOf(page: Page) {
  return nudgeOn(page).host.evaluate(async (host) => {
    const root = host.shadowRoot as ShadowRoot;
    const coming = (root.getAnimations() as CSSAnimation[]).filter(
      ({ animationName }) => animationName !== 'leave',
    );
    await Promise.all(coming.map(({ finished }) => finished));
    // No heights: lines differ in length.
    const shown = ['color', 'backgroundColor', 'font', 'width', 'opacity', 'direction'];
    // What is heard is not seen, and has its words a moment later.
    return [...root.querySelectorAll(':not([role=status])')].map((element) => {
      const style = getComputedStyle(element) as unknown as Record<string, string>;
      return [element.localName, ...shown.map((name) => style[name])].join(' ');
    });
  });
}

/** The share of the window that it covers, and whether all of it can be seen and each button be hit. */
function placeOf(page: Page) {
  return nudgeOn(page).host.evaluate((host) => {
    const { left, top, right, bottom, width, height } = host.getBoundingClientRect();
    const buttons = [...(host.shadowRoot?.querySelectorAll('button') ?? [])];
    return {
      share: (width * height) / (innerWidth * innerHeight),
      inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
      hit: buttons.every((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === host;
      }),
    };
  });
}

/** One browser, a page and a day each. All say "Later", which is a yes, so that no day is quieter. */
describe('the nudge is readable, usable and harmless', () => {
  let enough: Enough;
  let calm: string[];

  const tomorrow = async (path: string, prepare?: (page: Page) => Promise<unknown>) => {
    await enough.jump(24 * 60);
    const page = await enough.work(`http://alpha.test/hostile/${path}`);
    await until(() => page.evaluate(hearsKeys), 'the page to be seen and have the focus');
    await prepare?.(page);
    return page;
  };
  const writing = async (page: Page) => {
    await page.locator('textarea').first().click();
    await page.keyboard.type('Dear');
  };

  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });
    const page = await tomorrow('calm', writing);
    await enough.pass(26);
    await nudgeOn(page).appears();
    calm = await lookOf(page);
    await nudgeOn(page).button('Later').click();
    await nudgeOn(page).goes();
    await page.close();
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it.each<[page: string, prepare?: (page: Page) => Promise<unknown>]>([
    [
      'calm',
      async (page) => {
        await page.mouse.wheel(0, 400);
        await page.waitForFunction(() => scrollY === 400);
      },
    ],
    ['strict', writing],
    ['keys', writing],
    ['unset', writing],
    ['war'],
    ['quirks', writing],
    ['rtl', writing],
    ['many', writing],
    ['xhtml', writing],
    ['xml'],
    // The keys go to the browser's own viewer: only a rest of 15 s is a lull.
    ['pdf'],
    ['frame', (page) => page.frameLocator('iframe').locator('textarea').click()],
    [
      'shadow',
      async (page) => {
        await page.mouse.click(60, 60);
        await page.keyboard.type('Dear');
      },
    ],
  ])('on the page "%s"', async (path, prepare) => {
    const page = await tomorrow(path, prepare);
    const before = await stateOf(page);
    const events = await logEvents(page);
    await page.keyboard.press('Shift');
    const heard = await events();
    await enough.pass(26);
    const nudge = nudgeOn(page);
    await nudge.appears();

    expect(await stateOf(page)).toEqual(before);
    expect(await lookOf(page)).toEqual(calm);
    const { share, inside, hit } = await placeOf(page);
    expect([share <= 0.12, inside, hit]).toEqual([true, true, true]);

    expect(await events()).toEqual([]);
    await page.keyboard.press('Shift');
    // The browser's viewer takes the keys at a moment of its own.
    if (path !== 'pdf') expect(await events()).toEqual(heard);

    await nudge.button('Later').click();
    await nudge.goes();
    expect(await stateOf(page)).toEqual(before);
    if (path !== 'pdf') expect(await events()).toEqual([]);
    await page.close();
  });
});
