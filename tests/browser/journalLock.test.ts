import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKeyOf } from '../unit/store/journal/wrappingKeys';
import { takeDownloads } from './downloads';
import { type Enough, startEnough } from './enough';

declare const chrome: {
  runtime: { onMessage: { addListener(heard: (message: unknown) => void): void } };
};

const PASSPHRASE = 'seven calm boats drift';
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** The lock, as a person adds, opens and removes it. Each test goes on where the last one ended. */
describe('a locked journal', () => {
  let enough: Enough;
  let journal: Page;
  let options: Page;
  /** One more of the same, with the form for a lock before there is one. */
  let other: Page;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.send('changeSettings', { patch: { saveEntries: 'keep' } });
    await enough.send('addEntry', { id: 'a', question: 'Q13', text: 'Written before.' });
    journal = await enough.chromium.extensionPage('journal.html');
    options = await enough.chromium.extensionPage('options.html#writing');
    other = await enough.chromium.extensionPage('options.html#writing');
    await press(other, 'Add a lock');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const written = () => journal.locator('.written').allTextContents();
  const entry = (text: string) => journal.locator('.written', { hasText: text }).first();
  /** The last of them is drawn with the others. It is slow on purpose to open a lock. */
  const reads = async (texts: readonly string[]) => {
    for (const text of texts) await entry(text).waitFor();
    expect(await written()).toEqual(texts);
  };
  const stored = async () => JSON.stringify((await enough.stores()).journal);
  const locked = () => journal.getByText('Enter its passphrase to open it for a while.').waitFor();
  const open = async (passphrase: string) => {
    await journal.bringToFront();
    await journal.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await press(journal, 'Open');
  };

  it('is made after it was read and ticked what forgetting means, by the same words twice', async () => {
    await options.bringToFront();
    await press(options, 'Add a lock');
    await options.getByText('If you forget the passphrase, all that you wrote is lost').waitFor();
    const lock = options.getByRole('button', { name: 'Lock my journal' });
    await options.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
    await options.getByLabel('The new one, a second time', { exact: true }).fill('seven calm boat');
    await options.getByText('The two are not the same.').waitFor();
    await options.getByLabel('The new one, a second time', { exact: true }).fill(PASSPHRASE);
    await lock.click();
    await options.getByText('Tick the sentence above first.').waitFor();
    await options.getByLabel(/I know that my journal is lost if/).check();
    await Promise.all([lock.click(), enough.chromium.killWorker()]);
    await options.getByText('Your journal has a lock. It is open now.').waitFor();
    expect(await stored()).not.toContain('Written before');
    await journal.bringToFront();
    await reads(['Written before.']);
  });

  it('is the same one where another page asks for it as well', async () => {
    const { lock } = (await enough.stores()).journal;
    await other.bringToFront();
    await other.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
    await other.getByLabel('The new one, a second time', { exact: true }).fill(PASSPHRASE);
    await other.getByLabel(/I know that my journal is lost if/).check();
    await press(other, 'Lock my journal');
    await other.getByText('Your journal has a lock. It is open now.').waitFor();
    expect((await enough.stores()).journal.lock).toEqual(lock);
    await other.close();
    await journal.bringToFront();
  });

  it('writes nothing readable to the disk from then on', async () => {
    await press(journal, 'Write');
    await journal.locator('textarea').pressSequentially('Written behind the lock');
    await press(journal, 'Keep this');
    await reads(['Written behind the lock', 'Written before.']);
    const { profile } = enough.chromium;
    const names = await readdir(join(profile, 'Default', 'IndexedDB'), { recursive: true });
    const files = names.map((name) => join(profile, 'Default', 'IndexedDB', name));
    const bytes = await Promise.all(
      files.map((file) => readFile(file).catch(() => Buffer.alloc(0))),
    );
    const has = (words: string) => bytes.some((each) => each.includes(words));
    expect(has('Written behind')).toBe(false);
    // What was there before may stay until the browser clears up, as is said before.
    expect(has('Written before')).toBe(true);
  });

  it('shows nothing once it is locked, and says plainly that a passphrase is another one', async () => {
    await press(journal, 'Lock now');
    await locked();
    expect(await written()).toEqual([]);
    expect(await journal.locator('body').textContent()).not.toContain('Written');
    await open('seven calm boats');
    await journal.getByText('This is not the passphrase. You can try another.').waitFor();
    await Promise.all([open(PASSPHRASE), enough.chromium.killWorker()]);
    await reads(['Written behind the lock', 'Written before.']);
  });

  it('sends no passphrase to the background', async () => {
    // What a page sends to the background, each other page of Enough hears as well.
    await options.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      chrome.runtime.onMessage.addListener((message) => void heard.push(message));
    });
    await enough.send('lockNow', {});
    await locked();
    await open(PASSPHRASE);
    await reads(['Written behind the lock', 'Written before.']);
    const heard = await options.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'heard')));
    expect(heard).toContain('unlockJournal');
    expect(heard).not.toContain(PASSPHRASE);
  });

  it('keeps the sentence that was in the middle, behind the lock', async () => {
    await journal
      .getByRole('button', { name: /^Edit: / })
      .first()
      .click();
    await journal.getByLabel('Your words').fill('In the middle of');
    await press(journal, 'Write');
    await journal.getByLabel('Write without keeping').check();
    await journal.getByLabel('What would you like to write?').fill('Nowhere else');
    await enough.send('lockNow', {});
    await locked();
    expect(await journal.locator('main').innerText()).not.toMatch(/middle|Nowhere/);
    await open(PASSPHRASE);
    await journal.getByLabel('Your words').waitFor();
    expect(await journal.getByLabel('Your words').inputValue()).toBe('In the middle of');
    expect(await journal.getByLabel('What would you like to write?').inputValue()).toBe(
      'Nowhere else',
    );
    await press(journal, 'Close');
    expect(await journal.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await journal.locator('.editing').getByRole('button', { name: 'Back' }).click();
  });

  it('takes starred words from sight, on the page where one asks for them', async () => {
    await journal
      .getByRole('button', { name: /^Star: / })
      .first()
      .click();
    const help = await enough.chromium.extensionPage('help.html');
    await help.getByText('Words you starred').click();
    await help.getByText('Written behind the lock').waitFor();
    await enough.send('lockNow', {});
    await help.getByText('Words you starred').waitFor({ state: 'detached' });
    expect(await help.locator('main').innerText()).not.toContain('Written');
    await help.close();
    await open(PASSPHRASE);
    await reads(['Written behind the lock', 'Written before.']);
  });

  it('locks by itself after its time, and with the browser', async () => {
    await enough.jump(16);
    await options.bringToFront();
    await journal.bringToFront();
    await locked();
    await open(PASSPHRASE);
    await reads(['Written behind the lock', 'Written before.']);
    await enough.powerCut();
    journal = await enough.chromium.extensionPage('journal.html');
    options = await enough.chromium.extensionPage('options.html#data');
    await locked();
  });

  it('asks for the passphrase before an export, and leaves the words out only when told to', async () => {
    const downloads = await takeDownloads(enough);
    const exported = async () => {
      const path = await downloads.named(/\.json$/);
      const { journal } = JSON.parse(await readFile(path, 'utf8')) as { journal: object[] };
      await rm(path);
      return journal;
    };
    await press(options, 'Export everything');
    await options.getByText('and the file holds your words').waitFor();
    expect(await readdir(downloads.folder)).toEqual([]);
    await press(options, 'Without my words');
    expect(await exported()).toEqual([]);
    await press(options, 'Export everything');
    const asked = options.locator('.unlock');
    await asked.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await asked.getByRole('button', { name: 'Open' }).click();
    expect((await exported()).map((entry) => (entry as { text: string }).text)).toEqual([
      'Written before.',
      'Written behind the lock',
    ]);
    await enough.send('lockNow', {});
    await press(options, 'Export the journal');
    await asked.waitFor();
    expect(await options.getByText('Without my words').count()).toBe(0);
    await asked.getByRole('button', { name: 'Back' }).click();
    await asked.waitFor({ state: 'detached' });
    const backup = options.locator('details', { hasText: 'A locked backup' });
    await backup.locator('summary').click();
    await backup.getByLabel('Passphrase', { exact: true }).fill('four quiet grey words');
    await backup
      .getByLabel('The same passphrase once more', { exact: true })
      .fill('four quiet grey words');
    await press(options, 'Make a backup');
    await asked.waitFor();
    expect(await options.getByText('Without my words').count()).toBe(1);
    expect((await readdir(downloads.folder)).filter((file) => /\.(md|age)$/.test(file))).toEqual(
      [],
    );
    // The fields of the backup go with it.
    await options.reload();
    await downloads.remove();
  });

  it('keeps what is written in the popup once the passphrase opens it, and loses no word meanwhile', async () => {
    const popup = await enough.chromium.extensionPage('popup.html');
    await press(popup, 'Write');
    await popup.locator('textarea').fill('Written while it was locked');
    await press(popup, 'Keep this');
    await popup.getByLabel('Passphrase', { exact: true }).fill('another one');
    await press(popup, 'Open');
    await popup.getByText('This is not the passphrase.').waitFor();
    expect(await stored()).not.toContain('Written while');
    await popup.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await press(popup, 'Open');
    await popup.getByText('Kept in your journal.').waitFor();
    await popup.close();
    await journal.bringToFront();
    await entry('Written while it was locked').waitFor();
    expect(await stored()).not.toContain('Written');
  });

  it('comes off by its passphrase alone, though the worker dies, and all is there', async () => {
    await options.bringToFront();
    await options.getByRole('link', { name: 'Questions and writing' }).click();
    await press(options, 'Remove the lock');
    await options.getByLabel('Passphrase', { exact: true }).fill('another one');
    const remove = options.getByRole('button', { name: 'Remove the lock' });
    await remove.click();
    await options.getByText('This is not the passphrase.').waitFor();
    await options.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await Promise.all([remove.click(), enough.chromium.killWorker()]);
    await options.getByText('The lock is off.').waitFor();
    expect(Object.values((await enough.stores()).journal).map(({ text }) => text)).toEqual([
      'Written before.',
      'Written behind the lock',
      'Written while it was locked',
    ]);
  });

  it('loses nothing, whenever the worker dies while all is locked or opened for good', async () => {
    const texts = Array.from({ length: 200 }, (_, index) => `Entry ${index} of many.`);
    for (const [index, text] of texts.entries()) {
      await enough.send('addEntry', { id: `many-${index}`, question: null, text });
    }
    const count = texts.length + 3;
    const next = await newKeyOf(PASSPHRASE);
    // Further into the work each time; it takes about half a second.
    for (const delay of [0, 100, 250, 350, 450, 600]) {
      for (const lock of [true, false]) {
        const job = lock
          ? enough.send('enableLock', { next, minutes: 15 })
          : enough.send('removeLock', { wrappingKey: next.wrappingKey });
        const kill = journal
          .evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), delay)
          .then(() => enough.chromium.killWorker());
        const [{ unlocked }] = await Promise.all([job, kill]);
        expect(unlocked).toBe(true);
        const values = Object.entries((await enough.stores()).journal);
        const plain = values.filter(([, value]) => typeof value.text === 'string');
        // All of it or none: never a part.
        expect([plain.length, values.length]).toEqual(lock ? [0, count + 1] : [count, count]);
      }
    }
  });
});
