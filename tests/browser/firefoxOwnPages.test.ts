import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/core/settings/settings';
import { deriveNewWrappingKey } from '../../utils/store/journal/deriveWrappingKey';
import { inFirefox, startFirefox } from './enoughInFirefox';
import type { Firefox } from './harness/firefox';
import { button, field, search, text } from './harness/firefoxPage';
import { until } from './harness/until';
import { wordsIn } from './localeTexts';

declare const chrome: {
  tabs: { query(what: object): Promise<{ id: number }[]> };
  scripting: { executeScript(what: object): Promise<{ result: unknown }[]> };
  storage: Record<string, { get(keys: null): Promise<object> }>;
};

const words = wordsIn('en');

/**
 * The pages of Enough in one Firefox, where a day with some work is behind the person: each test goes on
 * where the last one ended, and the background is asleep before every step that needs it.
 */
describe('Firefox, in the pages of Enough', () => {
  let firefox: Firefox;
  let week: Page;
  let journal: Page;
  let exported: string;

  beforeAll(async () => {
    firefox = await startFirefox({ granted: ['alpha.test'] });
    const work = await firefox.open('http://alpha.test/');
    await pass(25);
    await work.close();
  });
  afterAll(() => firefox?.close());

  const { send, now, pass, stores } = inFirefox(() => firefox);
  const settings = async () => (await stores()).lasting.settings as Record<string, unknown>;
  /** The page shows a choice before the background has woken and kept it. */
  const isSet = (name: string, value: unknown) =>
    until(async () => (await settings())[name] === value, `${name} to be ${value}`);
  const entries = async () =>
    Object.entries((await stores()).journal)
      .filter(([key]) => /^\d/.test(key))
      .map(([, entry]) => entry as { text: string; starred?: boolean });
  const texts = async () => (await entries()).map((entry) => entry.text);
  /** Presses a button of a page while the background sleeps. */
  const press = async (page: Page, key: string, ...values: readonly string[]) => {
    await firefox.backgroundAsleep();
    await button(page, words(key, ...values)).click();
  };

  it('shows the week as pictures and sentences, and hides its numbers', async () => {
    week = await firefox.extensionPage('week.html');
    await text(week, 'About 25 minutes');
    expect(await week.$$eval('svg rect, svg path', (all) => all.length)).toBeGreaterThan(0);
    await press(week, 'week.button.hideNumbers');
    await button(week, words('week.button.showNumbers')).wait();
    expect(await week.$eval('body', (body) => body.innerText.includes('About 25 minutes'))).toBe(
      false,
    );
    await isSet('hideNumbers', true);
    await press(week, 'week.button.showNumbers');
    await text(week, 'About 25 minutes');
  });

  it('keeps what is written in the journal, and finds, stars, edits, deletes and brings back', async () => {
    journal = await firefox.extensionPage('journal.html');
    await press(journal, 'journal.button.write');
    await journal.waitForSelector('textarea:focus');
    await journal.keyboard.type('The café can wait.');
    await press(journal, 'popup.button.keep');
    await press(journal, 'popup.button.saveEntries');
    await journal.waitForSelector('.written ::-p-text(The café can wait.)');
    expect(await texts()).toEqual(['The café can wait.']);

    await search(journal, words('journal.search')).fill('nowhere');
    await text(journal, words('journal.noneFound'));
    await search(journal, words('journal.search')).fill('CAFE');
    await text(journal, words('journal.found.one', '1'));
    // Emptied by keys: to fill in nothing tells the page nothing.
    for (const _ of 'CAFE') await journal.keyboard.press('Backspace');
    await until(
      () => journal.$eval('[type="search"]', (input) => (input as HTMLInputElement).value === ''),
      'the search to be empty',
    );

    await press(journal, 'journal.named', words('journal.button.star'), 'The café can wait.');
    await button(
      journal,
      words('journal.named', words('journal.button.unstar'), 'The café can wait.'),
    ).wait();
    expect(await entries()).toMatchObject([{ starred: true }]);
    await press(journal, 'journal.named', words('journal.button.edit'), 'The café can wait.');
    await field(journal, words('journal.words')).fill('It can wait.');
    await press(journal, 'journal.button.save');
    await journal.waitForSelector('.written ::-p-text(It can wait.)');
    await press(journal, 'journal.named', words('week.button.delete'), 'It can wait.');
    await text(journal, words('week.deleted'));
    expect(await texts()).toEqual([]);
    await press(journal, 'week.button.undo');
    await journal.waitForSelector('.written ::-p-text(It can wait.)');
    expect(await entries()).toMatchObject([{ text: 'It can wait.', starred: true }]);
  });

  it('stops and starts counting in options, and lists the shortcuts', async () => {
    const options = await firefox.extensionPage('options.html');
    await press(options, 'options.button.stop');
    await button(options, words('options.button.start')).wait();
    await isSet('tracking', false);
    await press(options, 'options.button.start');
    await button(options, words('options.button.stop')).wait();
    await options.evaluate(() => location.assign('#about'));
    await text(options, 'Alt+Shift+U');
    await options.close();
  });

  it('keeps no word of the person where its script in a page gets to', async () => {
    await send('setEnoughLine', {
      line: { words: 'My words of a line.', end: null, amountMinutes: null },
    });
    const own = [{ id: 'own:a', text: 'My words of a question?' }] as const;
    const edited = { Q03: 'My words in one of yours?' };
    await send('changeSettings', {
      patch: { questions: { ...DEFAULT_SETTINGS.questions, own, edited } },
    });
    const draft = { id: 'a', place: 'journal', revision: 1, question: null } as const;
    await send('saveDraft', { ...draft, text: 'My words of a draft.' });
    const kept = JSON.stringify(await stores());
    for (const words of ['of a line', 'of a question', 'in one of yours']) {
      expect(kept).toContain(words);
    }
    const work = await firefox.open('http://alpha.test/');
    const reached = await firefox.welcome().evaluate(readFromPage);
    // The clock of the tests, and nothing else.
    expect(reached).toEqual([{ testClockOffsetMs: expect.any(Number) }, {}, 'no such area', []]);
    await send('saveDraft', { ...draft, revision: 2, text: null });
    await work.close();
  });

  it('exports everything into one file', async () => {
    const options = await firefox.extensionPage('options.html#data');
    await press(options, 'options.button.export');
    // While it is being written, Firefox has a file of another name beside it.
    const found = async () =>
      (await readdir(firefox.downloads).catch(() => [])).find((name) =>
        /^enough-export-.*\.json$/.test(name),
      );
    const name = await until(found, 'the file to be there');
    const read = async () => {
      const content = await readFile(join(firefox.downloads, name), 'utf8');
      return content.trimEnd().endsWith('}') && content;
    };
    exported = await until(read, 'the file to be whole');
    expect(JSON.parse(exported)).toMatchObject({
      format: 'enough-export',
      journal: [{ text: 'It can wait.', starred: true }],
      settings: { sites: [{ host: 'alpha.test' }] },
    });
    await options.close();
  });

  it('locks the journal, and opens it with the passphrase alone', async () => {
    const next = await deriveNewWrappingKey('four words of mine');
    await send('enableLock', { next, minutes: 15 });
    await send('lockNow', {});
    expect(JSON.stringify((await stores()).journal)).not.toContain('It can wait.');
    await journal.bringToFront();
    await text(journal, words('lock.toRead'));
    const passphrase = (await journal.waitForSelector('input[type="password"]')) as ElementHandle;
    await passphrase.type('other words of mine');
    await press(journal, 'lock.button.open');
    await text(journal, words('lock.other'));
    await journal.$eval('input[type="password"]', (input) => (input as HTMLInputElement).select());
    await passphrase.type('four words of mine');
    await press(journal, 'lock.button.open');
    await journal.waitForSelector('.written ::-p-text(It can wait.)');
  });

  it('deletes everything, and brings the export back', async () => {
    const options = await firefox.extensionPage('options.html#data');
    await press(options, 'options.button.deleteAll');
    await options.waitForSelector(`::-p-text(${words('options.deleteAsk')})`);
    await press(options, 'options.button.deleteAll');
    await text(options, words('options.deleted'));
    expect((await stores()).journal).toEqual({});

    const file = join(tmpdir(), `enough-${process.pid}.json`);
    await writeFile(file, exported);
    await (await text(options, words('options.import.title')))?.click();
    const input = (await options.waitForSelector(
      'input[type="file"]',
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await text(options, words('options.import.new'));
    await press(options, 'options.button.import');
    await text(options, words('options.import.done'));
    await rm(file);
    expect(await texts()).toEqual(['It can wait.']);
    expect((await now()).noNudgeReason).not.toBeNull();
  });
});

/** Runs in a page of ours: all that a script of ours in a work page can read of what is stored. */
async function readFromPage(): Promise<unknown> {
  const [tab] = await chrome.tabs.query({ url: '*://alpha.test/*' });
  const [{ result } = { result: null }] = await chrome.scripting.executeScript({
    target: { tabId: tab?.id },
    func: async () => {
      const read = async (area: string) =>
        (await chrome.storage[area]?.get(null)) ?? 'no such area';
      const databases = await indexedDB.databases();
      return [await read('local'), await read('sync'), await read('session'), databases];
    },
  });
  return result;
}
