import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLocales } from '../tone/locales';
import { type Enough, startEnough } from './enough';
import { openPopup } from './harness/chromiumPopup';
import { POPUP_STATES, type Shown, showInAll } from './popupStates';

/** CSS pixels. Source: the most that both browsers give a popup. */
const LARGEST = { width: 800, height: 600 };
/** Pixels. Source: Chromium's setting "Very large" is 24; who needs more sets it. */
const HUGE = 36;
/** Of the text that browsers come with, 16 px, in Chromium's settings: "Medium", "Large" and "Very large". */
const SCALES = [1, 1.25, 1.5];
/** How wide it is then, CSS pixels. */
const WIDTHS = [510, 705, 780];
/** How tall it may be then, CSS pixels: with a line to spare, and without. Very large text scrolls. */
const HEIGHTS = [LARGEST.height - 24, LARGEST.height, Number.POSITIVE_INFINITY];
/** Something is wrong, and more is said than on any day: this may scroll. */
const RARE = ['problem', 'unsaved'];
/** CSS pixels: 1280 at 400 %, as tall as it leaves. Source: WCAG 2.2, 1.4.10. */
const NARROW = { width: 320, height: 256 };

const LOCALES = readLocales();
const FOOT = ['/week.html', '/journal.html', '/options.html', '/help.html'];

let enough: Enough;
let page: Page;
beforeAll(async () => {
  enough = await startEnough({
    granted: ['alpha.test'],
    preferences: { webkit: { webprefs: { default_font_size: HUGE } } },
  });
  page = await enough.chromium.extensionPage('popup.html');
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
});
afterAll(() => enough[Symbol.asyncDispose]());

it('scrolls in the browser where the text is huge, with help in sight', async () => {
  const popup = await openPopup(enough.chromium);
  const [bar, height, help] = await popup.read<[number, number, number]>(`(() => {
    const { clientWidth, clientHeight } = document.documentElement;
    const help = document.querySelector('nav a:last-child').getBoundingClientRect();
    return [innerWidth - clientWidth, clientHeight, help.bottom];
  })()`);
  expect(bar).toBeGreaterThan(0);
  expect(height).toBeLessThanOrEqual(LARGEST.height);
  expect(help).toBeLessThanOrEqual(height);
  await popup.close();
});

/** What is wrong with how it is shown, each with its state, language and size of text. */
function misfits(all: readonly Shown[], isRight: (shown: Shown) => boolean) {
  return all.filter((shown) => !isRight(shown));
}

describe.each(POPUP_STATES)('in each language: $name', (state) => {
  it('fits in its window, and its foot is in sight', async () => {
    await page.setViewportSize(LARGEST);
    const base = await enough.send('openPopup', {});
    const all = await showInAll(page, LOCALES, base, state, SCALES);
    expect(all.length).toBe(Object.keys(LOCALES).length * SCALES.length);
    const of = (values: readonly number[], { scale }: Shown) => values[SCALES.indexOf(scale)] ?? 0;
    const isLow = (shown: Shown) => RARE.includes(state.name) || shown.height <= of(HEIGHTS, shown);
    expect(misfits(all, isLow)).toEqual([]);
    expect(misfits(all, (shown) => shown.width === of(WIDTHS, shown))).toEqual([]);
    expect(misfits(all, ({ isWide }) => !isWide)).toEqual([]);
    expect(misfits(all, ({ inSight }) => inSight.join() === FOOT.join())).toEqual([]);
  });

  it('fits in a narrow window, with the way to help in sight', async () => {
    await page.setViewportSize(NARROW);
    const base = await enough.send('openPopup', {});
    const all = await showInAll(page, LOCALES, base, state, [1]);
    expect(misfits(all, ({ isWide }) => !isWide)).toEqual([]);
    expect(misfits(all, ({ inSight }) => inSight.includes('/help.html'))).toEqual([]);
  });
});
