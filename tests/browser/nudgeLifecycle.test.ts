import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeEnds, nudgeOn, startEnough, until } from './enough';
import { hearsKeys, stateOf } from './harness/pageState';

declare const chrome: {
  tabs: {
    query(what: object): Promise<{ id: number; windowId: number }[]>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
  windows: {
    create(what: object): Promise<{ id: number }>;
    update(id: number, what: object): Promise<unknown>;
  };
};

const AT = 'http://alpha.test/hostile/';

/** A day each; the nudge is due when it begins. */
describe('a nudge', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const hand = (...does: string[]) => enough.chromium.display.xdotool(...does);
  const morning = async (path: string) => {
    await enough.jump(24 * 60);
    const page = await enough.work(AT + path);
    await until(() => page.evaluate(hearsKeys), 'the page to be seen and have the focus');
    return page;
  };
  const shown = async () => nudgeEnds(await enough.stores());
  /** The browser keeps it for the whole site. */
  const zoom = (factor: number) =>
    enough.driver().evaluate(async (to) => {
      const [tab] = await chrome.tabs.query({ url: '*://alpha.test/*' });
      if (tab) await chrome.tabs.setZoom(tab.id, to);
    }, factor);
  const later = async (page: Page) => {
    await nudgeOn(page).button('Later').click();
    await nudgeOn(page).goes();
  };

  it('comes once with two windows and three work pages, to the one in front, and is answered once', async () => {
    const first = await morning('calm');
    const opening = enough.chromium.context.waitForEvent('page');
    await enough.driver().evaluate((url) => chrome.windows.create({ url }), `${AT}rtl`);
    const second = await opening;
    const third = await enough.work(`${AT}quirks`);
    const windows = await enough.driver().evaluate(async () => {
      const tabs = await chrome.tabs.query({ url: '*://alpha.test/*' });
      return tabs.map(({ windowId }) => windowId);
    });
    expect(new Set(windows).size).toBe(2);
    await enough.pass(26);
    const pages = [first, second, third];
    const counts = () => Promise.all(pages.map((page) => nudgeOn(page).count()));
    const here = await until(async () => {
      const all = await counts();
      return all.some(Boolean) && pages[all.indexOf(1)];
    }, 'it to appear');
    expect(await here.evaluate(() => document.hasFocus())).toBe(true);
    expect((await counts()).sort()).toEqual([0, 0, 1]);
    const before = (await shown()).length;
    await nudgeOn(here).button('Keep going').click();
    await nudgeOn(here).goes();
    for (const page of pages) {
      await page.bringToFront();
      await enough.pass(2);
    }
    expect(await counts()).toEqual([0, 0, 0]);
    expect([(await shown()).length, (await shown()).at(-1)]).toEqual([before, 'continued']);
    for (const page of pages) await page.close();
  });

  it.each([
    ['frame', (page: Page) => page.frameLocator('iframe').locator('textarea').click()],
    ['keys', (page: Page) => page.locator('textarea').click()],
    ['shadow', (page: Page) => page.mouse.click(60, 60)],
  ])('waits for the last key on the page "%s", and leaves Escape to it', async (path, click) => {
    const page = await morning(path);
    await click(page);
    await enough.pass(26);
    // Real keys, never 5 s apart, for longer than it would wait.
    for (let round = 0; round < 6; round += 1) {
      await hand('type', '--delay', '40', 'the quick brown fox jumps over ');
    }
    expect(await nudgeOn(page).count()).toBe(0);
    await nudgeOn(page).appears();
    await hand('key', 'Escape');
    await enough.send('getStatus', {});
    // With its end, should it have gone: `unseen`, `left` and `closed` have different causes.
    expect((await shown()).at(-1)).toBe(null);
    expect(await nudgeOn(page).count()).toBe(1);
    await later(page);
    await page.close();
  });

  it('stays in a page that stands still for seconds as it comes, in which no frame could show it', async () => {
    const page = await morning('calm');
    await enough.pass(26);
    await nudgeOn(page).appears();
    await page.evaluate(() => {
      const end = performance.now() + 3_000;
      while (performance.now() < end);
    });
    await later(page);
    await expect.poll(async () => (await shown()).at(-1)).toBe('later');
    await page.close();
  });

  it('is gone, and told once, if the page is left as it comes', async () => {
    const page = await morning('flee');
    const before = (await shown()).length;
    await enough.pass(26);
    await page.waitForURL(`${AT}calm`);
    await enough.pass(4);
    expect([await nudgeOn(page).count(), (await shown()).length]).toEqual([0, before + 1]);
    await page.close();
  });

  it('does not come back with a page that the browser kept', async () => {
    const page = await morning('calm');
    const before = await stateOf(page);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    });
    await enough.pass(26);
    await nudgeOn(page).appears();
    await page.goto(`${AT}rtl`);
    expect(await nudgeOn(page).count()).toBe(0);
    // The browser's own way back: Playwright's waits for a load that a kept page does not have.
    await hand('key', 'alt+Left');
    await page.waitForFunction(() => 'persisted' in window);
    expect(await page.evaluate(() => (window as unknown as { persisted: boolean }).persisted)).toBe(
      true,
    );
    expect(await stateOf(page)).toEqual(before);
    await expect.poll(async () => (await shown()).at(-1)).toBe('expired');
    await enough.pass(2);
    expect(await nudgeOn(page).count()).toBe(0);
    await page.close();
  });

  it.each<[string, (page: Page) => Promise<unknown>]>([
    ['320 px wide', (page) => page.setViewportSize({ width: 320, height: 640 })],
    ['at 400 %', () => zoom(4)],
  ])('%s comes as a dot, and opens to all of it', async (_what, shrink) => {
    const page = await morning('calm');
    await shrink(page);
    await enough.pass(26);
    const nudge = nudgeOn(page);
    await nudge.button('A pause is here').waitFor();
    const share = () =>
      nudge.host.evaluate((host) => {
        const { width, height } = host.getBoundingClientRect();
        return (width * height) / (innerWidth * innerHeight);
      });
    expect(await share()).toBeLessThanOrEqual(0.12);
    await nudge.button('A pause is here').click();
    for (const name of ['Pause', 'Later', 'Keep going']) {
      await nudge.button(name).click({ trial: true });
    }
    await later(page);
    await zoom(1);
    await page.close();
  });

  it('can be answered with the keys alone, and gives the focus back', async () => {
    const page = await morning('calm');
    await enough.pass(26);
    const nudge = nudgeOn(page);
    await nudge.appears();
    const focused = () =>
      page.evaluate(() => {
        const at = document.activeElement;
        return at?.shadowRoot?.activeElement?.ariaLabel ?? at?.localName;
      });
    const order = [await focused()];
    for (let step = 0; step < 4; step += 1) {
      await hand('key', 'Tab');
      await until(async () => (await focused()) !== order.at(-1), 'the focus to move');
      order.push(await focused());
    }
    expect(order).toEqual(['body', 'textarea', 'Pause', 'Later', 'Keep going']);
    await hand('key', 'shift+Tab', 'Return');
    await nudge.goes();
    expect(await focused()).toBe('textarea');
    await expect.poll(async () => (await shown()).at(-1)).toBe('later');
    await page.close();
  });

  it('goes with Escape where nobody writes', async () => {
    const page = await morning('calm');
    await enough.pass(26);
    await nudgeOn(page).appears();
    await hand('key', 'Escape');
    await nudgeOn(page).goes();
    await expect.poll(async () => (await shown()).at(-1)).toBe('dismissed');
    await page.close();
  });
});
