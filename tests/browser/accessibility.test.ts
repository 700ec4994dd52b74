import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsInBothThemes } from './axe';
import { type Enough, startEnough } from './enough';
import { chanceStandsStill, seedWeek } from './seedWeek';
import { open, SURFACES } from './surfaces';
import { countStops, isAfter, stopsOf } from './tabStops';

/** CSS pixels. Source: WCAG 2.2, 2.5.8. */
const LEAST_TARGET = 24;
/** CSS pixels: 1280 at 400 %. Source: WCAG 2.2, 1.4.10. */
const NARROW = 320;

/** What WCAG 2.2, 1.4.12 asks a page to bear. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-block-end: 2em !important }';

describe.each(SURFACES)('everyone comes to all of $name', (surface) => {
  let page: Page;
  beforeAll(async () => {
    page = await open(await shared(), surface);
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(() => page.close());

  it('with Tab, in the order of the eye, seeing where', async () => {
    const stops = await stopsOf(page);
    expect(stops.map(({ index }) => index)).toEqual(
      [...stops.map(({ index }) => index)].sort((a, b) => a - b),
    );
    expect(stops.length).toBe(await countStops(page));
    expect(stops.filter((stop, index) => index > 0 && !isAfter(stops[index - 1], stop))).toEqual(
      [],
    );
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(stops.filter(({ isInSight }) => !isInSight)).toEqual([]);
  });

  it('with a finger', async () => {
    expect(await smallTargets(page)).toEqual([]);
  });

  it('with a screen reader', async () => {
    const read = await page.locator('body').ariaSnapshot();
    await expect(surface.tellsTime ? read.replace(/\d+/g, '0') : read).toMatchFileSnapshot(
      `screenReader/${surface.name}.yml`,
    );
  });

  it('with the names and the contrast that axe asks for, light and dark', async () => {
    expect(await problemsInBothThemes(page)).toEqual([]);
  });

  it('at 400 %, and with the space between letters that they need', async () => {
    const size = page.viewportSize();
    await page.setViewportSize({ width: NARROW, height: 256 });
    expect(await cutOff(page)).toEqual([]);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, SPACED);
    expect(await cutOff(page)).toEqual([]);
    if (size) await page.setViewportSize(size);
  });

  it('in the colours of the system, with frames that keep apart', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await crossing(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it('without any motion', async () => {
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });
});

let enough: Promise<Enough> | undefined;
/** One browser for all of them. */
function shared(): Promise<Enough> {
  enough ??= (async () => {
    const started = await startEnough({ granted: ['example.com', 'alpha.test'] });
    await started.jump(6.5 * 60);
    await seedWeek(started);
    await chanceStandsStill(started);
    return started;
  })();
  return enough;
}
afterAll(async () => (await enough)?.[Symbol.asyncDispose]());

/** What can be pressed and is smaller than a fingertip, but for links in a sentence. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href],button,input,select,textarea,summary',
    );
    return [...all]
      .filter((each) => each.checkVisibility())
      .filter((each) => !(each.matches('a') && each.parentElement?.matches('p, li')))
      .map((each) => each.closest('label') ?? each)
      .filter((each) => {
        const { width, height } = each.getBoundingClientRect();
        return width < least || height < least;
      })
      .map((each) => each.outerHTML.slice(0, 120));
  }, LEAST_TARGET);
}

/** What is wider than its place, or than the window. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('*')]
      .filter(
        (each) => each.checkVisibility() && !each.closest('.unseen, svg, select, input, textarea'),
      )
      .filter((each) => {
        const isRoot = each === document.documentElement;
        const clips = isRoot || /hidden|clip/.test(getComputedStyle(each).overflow);
        return clips && each.scrollWidth > each.clientWidth + 1;
      })
      .map((each) => each.outerHTML.slice(0, 120)),
  );
}

/**
 * What has a frame and crosses another such, or leaves the window: a frame that our colours do not show is
 * there. What stands over the page covers it on purpose.
 */
function crossing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const layerOf = (each: Element): Element | null => {
      const isOver = /sticky|fixed/.test(getComputedStyle(each).position);
      return isOver || !each.parentElement ? each : layerOf(each.parentElement);
    };
    const framed = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea')]
      .map((each) => each.closest<HTMLElement>('.chip') ?? each)
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(each);
        return borderTopStyle !== 'none' && borderTopWidth !== '0px';
      });
    const all = [...new Set(framed)].map((each) => ({
      name: each.outerHTML.slice(0, 120),
      box: each.getBoundingClientRect(),
      layer: layerOf(each),
    }));
    return all
      .filter(({ box, layer }, index) => {
        const isOut = box.left < 0 || box.right > innerWidth;
        const crosses = all
          .slice(index + 1)
          .some(
            ({ box: other, layer: its }) =>
              layer === its &&
              box.left < other.right - 1 &&
              other.left < box.right - 1 &&
              box.top < other.bottom - 1 &&
              other.top < box.bottom - 1,
          );
        return isOut || crosses;
      })
      .map(({ name }) => name);
  });
}
