import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, startEnough } from './enough';
import { ownPages, WHOLE } from './ownPages';
import { seedWeek } from './seedWeek';

it('looks at every page', () => {
  expect(Object.keys(WHOLE).sort()).toEqual(ownPages().sort());
});

interface Shift {
  readonly value: number;
}

/** What has moved with nobody touching it, as a share of the window, as the browser tells it. */
describe('while it loads', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['example.com'] });
    await enough.jump(6.5 * 60);
    await seedWeek(enough);
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it.each(Object.entries(WHOLE))('%s stands still', async (name, whole) => {
    const path = `${name}.html`;
    if (name === 'pause') {
      await enough.send('startPause', {});
      await enough.chromium.openedPage(path);
    }
    const page = await enough.chromium.extensionPage(path);
    // A page behind another one is not drawn.
    await page.bringToFront();
    await page.locator(whole).first().waitFor();
    // A picture is taken of a frame that is drawn: whatever moved has moved by then.
    await page.screenshot();
    const moved = await page.evaluate(() => {
      const observer = new PerformanceObserver(() => undefined);
      observer.observe({ type: 'layout-shift', buffered: true });
      return observer
        .takeRecords()
        .reduce((sum, entry) => sum + (entry as unknown as Shift).value, 0);
    });
    expect(moved).toBeLessThan(0.01);
    await page.close();
  });
});
