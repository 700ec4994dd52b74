import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeEnds, nudgeOn, startEnough, until } from './enough';
import { hearsKeys } from './harness/pageState';

interface Log {
  readonly log: string[];
}

interface Settled extends Log {
  readonly lengths: readonly number[];
}

declare const chrome: {
  tabs: {
    query(what: object): Promise<{ id: number }[]>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
};

/** A day each; the nudge is due when it begins. All but those that nobody saw say "Later". */
describe('what a person does on a nudge, and whether it was seen', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const morning = async (path = 'calm') => {
    await enough.jump(24 * 60);
    const page = await enough.work(`http://alpha.test/hostile/${path}`);
    await until(() => page.evaluate(hearsKeys), 'the page to be seen and have the focus');
    return page;
  };
  const ends = async () => nudgeEnds(await enough.stores());
  const later = async (page: Page) => {
    await nudgeOn(page).button('Later').click();
    await nudgeOn(page).goes();
    await page.close();
  };

  it('stops at it: the page’s elements hear of no key, click or focus there', async () => {
    const page = await morning('outside');
    await enough.pass(26);
    const nudge = nudgeOn(page);
    await nudge.appears();
    const focused = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.ariaLabel);
    await page.locator('textarea').focus();
    await page.keyboard.press('a');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Pause');
    for (const key of ['e', 'Delete', 'Control+c', 'Tab']) await page.keyboard.press(key);
    expect(await focused()).toBe('Later');
    await nudge.host.hover({ position: { x: 20, y: 20 } });
    await page.mouse.wheel(0, 100);
    await nudge.host.click({ position: { x: 20, y: 20 } });
    await nudge.button('Later').click();
    await nudge.goes();
    const { log } = await page.evaluate(() => ({ log: (window as unknown as Log).log }));
    // The page hears what is its own.
    expect(log.some((each) => each === 'keydown')).toBe(true);
    expect(log.filter((each) => each.endsWith(' of the nudge'))).toEqual([]);
    await expect.poll(async () => (await ends()).at(-1)).toBe('later');
    await page.close();
  });

  it('leaves a dialog open that closes at a click beside it', async () => {
    const page = await morning('outside');
    await enough.pass(26);
    await nudgeOn(page).appears();
    await nudgeOn(page).button('Later').click();
    await nudgeOn(page).goes();
    expect(await page.locator('[role=dialog]').count()).toBe(1);
    await page.mouse.click(600, 400);
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    await page.close();
  });

  it('answers nothing in its first half second: what was under it is clicked', async () => {
    const page = await morning();
    await page.evaluate(() => {
      const log: string[] = [];
      Object.assign(window, { log });
      addEventListener('click', ({ target }) => {
        log.push((target as Element).localName);
        // A card that answers nothing for longer takes itself away.
        const root = document.querySelector('html > [popover]')?.shadowRoot;
        for (const animation of root?.getAnimations() ?? []) animation.play();
      });
      new MutationObserver((_, observer) => {
        const root = document.querySelector('html > [popover]')?.shadowRoot;
        if (!root) return;
        observer.disconnect();
        // That half second does not end here.
        const settling = (root.getAnimations() as CSSAnimation[]).filter(
          ({ animationName }) => animationName === 'settle',
        );
        for (const animation of settling) animation.pause();
        const { x, y } = root.querySelector('button:nth-child(2)')?.getBoundingClientRect() ?? {};
        Object.assign(window, {
          at: [Number(x) + 9, Number(y) + 9],
          lengths: settling.map(({ effect }) => effect?.getTiming().duration),
        });
      }).observe(document.documentElement, { childList: true });
    });
    const passing = enough.pass(26);
    const place = await page.waitForFunction(() => (window as { at?: [number, number] }).at);
    const [x, y] = (await place.jsonValue()) as [number, number];
    await page.mouse.click(x, y);
    await passing;
    const { log, lengths } = await page.evaluate(() => {
      const { log, lengths } = window as unknown as Settled;
      return { log, lengths };
    });
    expect(log).toEqual(['p']);
    // The card and its three buttons.
    expect(lengths).toEqual([500, 500, 500, 500]);
    expect((await ends()).at(-1)).not.toBe('later');
    // One that is left would make the next one come as a dot, so this one has its answer.
    await later(page);
  });

  it('comes to a page whose elements are named like what it needs', async () => {
    const page = await morning('names');
    await enough.pass(26);
    await nudgeOn(page).appears();
    await later(page);
  });

  it.each([
    ['is stopped from being shown', 'no-toggle'],
    ['is taken out as it is shown', 'out-at-toggle'],
    ['cannot ask the browser for anything', 'own-name'],
    ['lies under a cover that lets clicks through', 'cover'],
    ['is moved out of the window', 'pushed-out'],
    ['is put far down in the page', 'scrolled-out'],
  ])('was not seen where it %s: it waits at the icon', async (_what, path) => {
    const page = await morning(path);
    await enough.pass(26);
    await until(async () => (await enough.now()).nudgeWaits, 'it to wait at the icon');
    expect([null, 'expired', 'dismissed']).not.toContain((await ends()).at(-1));
    expect(await nudgeOn(page).count()).toBe(0);
    await page.close();
    const next = await enough.work('http://alpha.test/hostile/calm');
    await nudgeOn(next).appears();
    await later(next);
  });

  it('is seen, and answered, where the page puts it elsewhere within the window', async () => {
    const page = await morning('boxed');
    await enough.pass(26);
    await page.locator('#box').getByRole('button', { name: 'Later' }).click();
    await expect.poll(async () => (await ends()).at(-1)).toBe('later');
    await page.close();
  });

  it.each([0.25, 0.5])('is as large as ever in a page at %d of its size', async (factor) => {
    const page = await morning();
    const zoom = (to: number) =>
      enough.driver().evaluate(async (factor) => {
        const [tab] = await chrome.tabs.query({ url: '*://alpha.test/*' });
        if (tab) await chrome.tabs.setZoom(tab.id, factor);
      }, to);
    const before = await page.evaluate(() => devicePixelRatio);
    await zoom(factor);
    await page.waitForFunction((ratio) => devicePixelRatio === ratio, before * factor);
    await enough.pass(26);
    await nudgeOn(page).appears();
    const { width, height, edge } = await nudgeOn(page).host.evaluate((host) => {
      const button = host.shadowRoot?.querySelector('button')?.getBoundingClientRect();
      const { width, right } = host.getBoundingClientRect();
      const px = (length = 0) => Math.round(length * devicePixelRatio);
      return { width: px(width), height: px(button?.height), edge: px(innerWidth - right) };
    });
    expect(width).toBeGreaterThan(380);
    expect(height).toBeGreaterThanOrEqual(39);
    expect([edge >= 15, edge <= 32]).toEqual([true, true]);
    await nudgeOn(page).button('Later').click();
    await nudgeOn(page).goes();
    await zoom(1);
    await page.close();
  });

  it('stands in what is in sight of a page that two fingers made larger', async () => {
    const page = await morning();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await page.waitForFunction(() => visualViewport?.scale === 2);
    await enough.pass(26);
    await nudgeOn(page).appears();
    const inside = await nudgeOn(page).host.evaluate((host) => {
      const { left, top, right, bottom } = host.getBoundingClientRect();
      const { offsetLeft, offsetTop, width, height } = visualViewport as VisualViewport;
      return [
        left >= offsetLeft,
        top >= offsetTop,
        right <= offsetLeft + width,
        bottom <= offsetTop + height,
      ];
    });
    expect(inside).toEqual([true, true, true, true]);
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    const answers = nudgeOn(page).host.getByRole('button');
    // It came as a dot where a card would cover too much of what is in sight.
    if ((await answers.count()) === 1) await answers.click();
    await later(page);
  });

  it('waits while a hand moves towards its corner', async () => {
    const page = await morning();
    await enough.pass(26);
    const corner = await page.evaluate(() => [innerWidth * 0.8, innerHeight * 0.8] as const);
    let step = 0;
    const moving = setInterval(() => {
      step += 1;
      page.mouse.move(corner[0] + (step % 9), corner[1]).catch(() => undefined);
    }, 500);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 8_000)));
    const shown = await nudgeOn(page).count();
    clearInterval(moving);
    expect(shown).toBe(0);
    await nudgeOn(page).appears();
    await later(page);
  });
});
