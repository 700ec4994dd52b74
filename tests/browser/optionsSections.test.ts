import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  OPTIONS_PLACES,
  type OptionsSection,
  SECTIONS,
  sectionOf,
} from '../../utils/core/settings/optionsPlaces';
import { readLocales } from '../tone/locales';
import { type Enough, startEnough, until } from './enough';
import { messagesOf } from './localeTexts';
import { seedWeek } from './seedWeek';

declare const chrome: {
  i18n: { getMessage(key: string, values?: string | readonly string[]): string };
};

const WINDOW = { width: 1280, height: 900 };
/** The most that a section may be tall, in windows. */
const MOST_WINDOWS = 2;

let enough: Enough;
let page: Page;
beforeAll(async () => {
  enough = await startEnough({ granted: ['example.com', 'alpha.test'] });
  await enough.jump(6.5 * 60);
  await seedWeek(enough);
  page = await enough.chromium.extensionPage('options.html');
  await page.setViewportSize(WINDOW);
});
afterAll(() => enough[Symbol.asyncDispose]());

const address = (hash: string) => `chrome-extension://${enough.chromium.id}/options.html${hash}`;
/** Opens the options anew. */
const openAt = async (hash: string) => {
  await page.goto('about:blank');
  await page.goto(address(hash));
  await page.locator('nav.side').waitFor();
};
const link = (section: string) => page.getByRole('link', { name: section, exact: true });
const focused = () => page.evaluate(() => document.activeElement?.id);
const shown = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sections > section:not([hidden])')].map(({ id }) => id),
  );
const current = () => page.locator('nav.side [aria-current="true"]').getAttribute('href');

describe('the sections of the options', () => {
  it('are shown one at a time, by real links, with the focus at the heading, and back again', async () => {
    await openAt('');
    expect(await shown()).toEqual(['overview']);
    expect(await current()).toBe('#overview');
    await link('Your day').click();
    await expect.poll(focused).toBe('day-title');
    expect([await shown(), await current()]).toEqual([['day'], '#day']);
    await link('Your data').press('Enter');
    await expect.poll(focused).toBe('data-title');
    expect([await shown(), await current()]).toEqual([['data'], '#data']);
    await page.goBack();
    await expect.poll(focused).toBe('day-title');
    expect([await shown(), await current()]).toEqual([['day'], '#day']);
    await link('Overview').click();
    await expect.poll(focused).toBe('overview-title');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('keep what is half written', async () => {
    await openAt('#writing-own');
    const field = page.getByLabel('A question of your own');
    await field.fill('What is it');
    await link('Notes').click();
    await field.waitFor({ state: 'hidden' });
    await link('Questions and writing').click();
    await expect.poll(focused).toBe('writing-title');
    expect(await field.inputValue()).toBe('What is it');
  });

  it('are found by the search of the browser, folded or not', async () => {
    for (const [words, section] of [
      ['A late night belongs', 'day'],
      ['They may come whenever', 'writing'],
    ] as const) {
      await openAt('');
      await page.bringToFront();
      const { display } = enough.chromium;
      await display.xdotool('key', 'ctrl+f');
      await display.xdotool('type', '--delay', '20', words);
      await display.xdotool('key', 'Return');
      await until(async () => (await shown()).join() === section, `${section} to be shown`);
      expect(await current()).toBe(`#${section}`);
      await page.getByText(words).waitFor();
      await display.xdotool('key', 'Escape');
    }
  });

  it('stand below their links where there is less room', async () => {
    await page.setViewportSize({ width: 640, height: 900 });
    await openAt('#notes');
    const [links, section] = await Promise.all(
      ['nav.side', '#notes'].map((each) => page.locator(each).boundingBox()),
    );
    expect((links?.y ?? 0) + (links?.height ?? 0)).toBeLessThanOrEqual(section?.y ?? 0);
    await page.setViewportSize(WINDOW);
  });
});

describe('a setting', () => {
  beforeAll(() => openAt(''));
  it.each(OPTIONS_PLACES)('%s is shown, has the focus, and is marked for a moment', async (id) => {
    await page.evaluate((hash) => location.assign(hash), `#${id}`);
    await expect.poll(() => page.evaluate(isFocused, id)).toBe(true);
    expect(await shown()).toEqual([sectionOf(`#${id}`)]);
    const setting = page.locator(`#${id}`);
    expect(await setting.isVisible()).toBe(true);
    expect(await setting.evaluate(isInWindow)).toBe(true);
    expect(await setting.evaluate((element) => element.getAnimations().length)).toBe(1);
  });

  it('is there at once where the page is opened at it', async () => {
    await openAt('#notes-silent');
    await expect.poll(() => page.evaluate(isFocused, 'notes-silent')).toBe(true);
    await openAt('#notes-lateHours');
    await expect.poll(() => page.evaluate(isFocused, 'notes-lateHours')).toBe(true);
    await page.getByRole('checkbox', { name: 'Look for: Late hours' }).waitFor();
  });

  it('is what a sentence in the popup leads to', async () => {
    const site = await enough.work('http://alpha.test/');
    await enough.pass(2);
    await follow(/^A note may come after/, 'notes-after');
    await enough.send('changeSettings', { patch: { quietHours: [ALWAYS] } });
    await enough.pass(1);
    await follow('your silent hours', 'notes-silent');
    await enough.send('changeSettings', { patch: { quietHours: [] } });
    await site.close();
  });

  const follow = async (words: string | RegExp, id: string) => {
    const popup = await enough.chromium.extensionPage('popup.html');
    const opened = enough.chromium.context.waitForEvent('page');
    await popup.getByRole('link', { name: words }).click();
    const options = await opened;
    await expect.poll(() => options.evaluate(isFocused, id)).toBe(true);
    await Promise.all([options.close(), popup.close()]);
  };
});

describe.each(Object.entries(readLocales()))('at 1280 × 900, in %s,', (_, texts) => {
  let other: Page;
  beforeAll(async () => {
    other = await enough.chromium.open('about:blank');
    await other.setViewportSize(WINDOW);
    await other.addInitScript(speak, messagesOf(texts));
    await other.goto(address('#overview'));
  });
  afterAll(() => other.close());
  const height = async (section: OptionsSection) => {
    // Where it is already, another way there would take the focus from its heading.
    await other.evaluate((hash) => {
      if (location.hash !== hash) location.assign(hash);
    }, `#${section}`);
    await expect.poll(() => other.evaluate(isFocused, `${section}-title`)).toBe(true);
    return other.evaluate(() => document.documentElement.scrollHeight);
  };

  it('the overview fits, with eight settings at most', async () => {
    expect(await height('overview')).toBeLessThanOrEqual(WINDOW.height);
    expect(await other.evaluate(countSettings)).toBeLessThanOrEqual(8);
  });

  it('no section is longer than two windows', async () => {
    for (const section of SECTIONS) {
      expect(await height(section), section).toBeLessThanOrEqual(MOST_WINDOWS * WINDOW.height);
    }
  });
});

/** Each from the open popup, and from the journal; to choose from a list takes two. */
describe.each(['popup.html', 'journal.html'])(
  'in three clicks from %s, with nothing to scroll,',
  (from) => {
    let clicks: number;
    let options: Page;
    const inSight = async (field: Locator) => {
      await field.waitFor();
      expect(await field.evaluate(isInWindow)).toBe(true);
    };
    beforeEach(async () => {
      // The last of these deletes everything, and where no site is chosen there is no counting to stop.
      await enough.send('addSites', { sites: [{ host: 'alpha.test' }] });
      const page = await enough.chromium.extensionPage(from);
      await page.setViewportSize(WINDOW);
      const link = page.getByRole('link', { name: 'Options', exact: true });
      await inSight(link);
      // The popup opens a tab; a page goes there itself.
      const opened = from === 'popup.html' ? enough.chromium.context.waitForEvent('page') : page;
      await link.click();
      clicks = 1;
      options = await opened;
      await options.setViewportSize(WINDOW);
      await options.locator('#overview').waitFor();
      if (page !== options) await page.close();
      return () => options.close();
    });
    const choose = async (label: string, value: string) => {
      const field = options.locator('#overview').getByLabel(label);
      await inSight(field);
      await field.selectOption(value);
      clicks += 2;
      await options.getByText('Saved.').waitFor();
    };
    const click = async (name: string) => {
      const button = options.getByRole('button', { name });
      await inSight(button);
      await button.click();
      clicks += 1;
    };
    const ends = async () => {
      expect(clicks).toBeLessThanOrEqual(3);
      expect(await options.evaluate(() => scrollY)).toBe(0);
    };

    it('the time before a note is another one', async () => {
      await choose('A note may come after', '45');
      await ends();
    });

    it('notes are off', async () => {
      await choose('How many a day', '0');
      await ends();
    });

    it('counting is stopped, and goes on', async () => {
      await click('Stop counting');
      await click('Start counting');
      await ends();
    });

    it('everything is deleted', async () => {
      await click('Delete everything');
      await click('Delete everything');
      await options.getByText('Everything is deleted').first().waitFor();
      await ends();
    });
  },
);

const ALWAYS = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' };

/** In the page: it has the focus, or something in it has. */
function isFocused(id: string): boolean {
  const element = document.getElementById(id);
  return document.activeElement !== document.body && !!element?.contains(document.activeElement);
}

/** In the page: its beginning is in the window. */
function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 ? top < innerHeight : bottom > innerHeight / 2;
}

/** In the page: how many settings can be seen. */
function countSettings(): number {
  const all = [...document.querySelectorAll('input, select, textarea')];
  const seen = all.filter((each) => each.checkVisibility());
  return new Set(seen.map((each) => each.closest('fieldset, .field') ?? each)).size;
}

/** In the page, before its own scripts: the browser's texts are those of another language. */
function speak(messages: Readonly<Record<string, string>>): void {
  chrome.i18n.getMessage = (key, values = []) =>
    (messages[key] ?? '').replaceAll(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '');
}
