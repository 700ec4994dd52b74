import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, startEnough } from './enough';

/** A sheet on a page of ours, as a person meets it. */
const sheet = (page: Page) =>
  page.getByRole('textbox', { name: /.+/ }).and(page.locator('textarea'));
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** How many files of the profile hold these words, in either of the ways a browser writes letters. */
async function filesWith(profile: string, words: string): Promise<string[]> {
  const names = await readdir(profile, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        // The browser goes on working: a file may be gone by now.
        const bytes = await readFile(path).catch(() => Buffer.alloc(0));
        const there = [Buffer.from(words), Buffer.from(words, 'utf16le')];
        return there.some((each) => bytes.includes(each)) ? [path.slice(profile.length + 1)] : [];
      }),
  );
  return found.flat();
}

describe('what is being written', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  /** A question that was closed rests, and another comes for who asks. */
  const toWrite = async (page: Page) => {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await button('Write').or(button('A question')).first().waitFor();
    if ((await button('A question').count()) > 0) await button('A question').click();
    await press(page, 'Write');
  };
  const opened = (path: string) => enough.chromium.extensionPage(path);
  const profile = () => enough.chromium.profile;
  /** Types key by key, as the popup may be closed after any. */
  const begin = async (page: Page, words: string) => {
    await toWrite(page);
    await sheet(page).pressSequentially(words);
  };

  it('is here when the popup opens again, though it was closed and the worker died', async () => {
    const popup = await opened('popup.html');
    await begin(popup, 'Not kept so far');
    const question = await popup.getByRole('heading', { level: 2 }).textContent();
    await popup.close();
    await enough.chromium.killWorker();
    const again = await opened('popup.html');
    await expect.poll(() => sheet(again).inputValue()).toBe('Not kept so far');
    expect(await again.getByRole('heading', { level: 2 }).textContent()).toBe(question);
    // Nobody said so far that it may be kept: it is in memory alone.
    expect(await filesWith(profile(), 'Not kept so far')).toEqual([]);
    await again.close();
  });

  it('leaves nothing on the disk for who does not want notes kept', async () => {
    const popup = await opened('popup.html');
    await expect.poll(() => sheet(popup).inputValue()).toBe('Not kept so far');
    await press(popup, 'Keep this');
    await press(popup, "Don't keep");
    await popup.getByText('Closed. You can leave it there.').waitFor();
    await popup.close();
    for (const path of ['popup.html', 'journal.html']) {
      const page = await opened(path);
      await begin(page, `nowhere in ${path}`);
      expect(await page.getByRole('button', { name: 'Keep this' }).count()).toBe(0);
      await page.close();
    }
    await enough.chromium.quit();
    for (const words of ['Not kept so far', 'nowhere in popup', 'nowhere in journal']) {
      expect(await filesWith(profile(), words)).toEqual([]);
    }
    expect(await filesWith(profile(), 'enough-journal')).not.toEqual([]);
    await enough.powerCut();
    await enough.send('changeSettings', { patch: { saveEntries: 'keep' } });
  });

  it('leaves nothing on the disk for who writes without keeping', async () => {
    const begun = async (page: Page, name: string) => {
      await page.getByLabel('Write without keeping').check();
      await sheet(page).pressSequentially(`unkept in ${name}`);
      expect(await page.getByRole('button', { name: 'Keep this' }).count()).toBe(0);
    };
    const pages = { popup: await opened('popup.html'), journal: await opened('journal.html') };
    for (const [name, page] of Object.entries(pages)) {
      await page.bringToFront();
      await toWrite(page);
      await begun(page, name);
    }
    await enough.send('startPause', {});
    const pause = await enough.chromium.openedPage('pause.html');
    await press(pause, 'More here');
    await press(pause, 'Write something');
    await begun(pause, 'pause');
    // A browser writes what it would put back into a page that one comes back to, and into open ones.
    await pages.journal.goto(new URL('help.html', pages.journal.url()).href);
    await enough.chromium.quit();
    for (const name of [...Object.keys(pages), 'pause']) {
      expect(await filesWith(profile(), `unkept in ${name}`)).toEqual([]);
    }
    await enough.powerCut();
    await enough.send('endPause', {});
  });

  it('outlives the browser being killed, for who keeps what they write', async () => {
    const page = await opened('journal.html');
    await begin(page, 'A long thought of mine');
    await expect
      .poll(() => filesWith(profile(), 'A long thought of mine'))
      // The search above finds words that are there.
      .not.toEqual([]);
    await enough.powerCut();
    const again = await opened('journal.html');
    await expect.poll(() => sheet(again).inputValue()).toBe('A long thought of mine');
    await Promise.all([press(again, 'Keep this'), enough.chromium.killWorker()]);
    await again.locator('.written').getByText('A long thought of mine').waitFor();
    await again.reload();
    await again.locator('.written').getByText('A long thought of mine').waitFor();
    expect(await sheet(again).count()).toBe(0);
    expect(Object.keys((await enough.stores()).journal)).toHaveLength(1);
    await again.close();
  });

  it('in an entry that is kept is there after a reload and after the browser was killed, until it is saved or left', async () => {
    const page = await opened('journal.html');
    const words = (where: Page) => where.getByRole('textbox', { name: 'Your words' });
    await page.getByRole('button', { name: /^Edit: / }).click();
    await words(page).pressSequentially(', with more to say');
    await enough.chromium.killWorker();
    await page.reload();
    await expect
      .poll(() => words(page).inputValue())
      .toBe('A long thought of mine, with more to say');
    // Nobody asked for it: the page opens as it does without.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await words(page).press('End');
    await words(page).pressSequentially(' later');
    await expect.poll(() => filesWith(profile(), 'with more to say later')).not.toEqual([]);
    await enough.powerCut();
    const again = await opened('journal.html');
    await expect
      .poll(() => words(again).inputValue())
      .toBe('A long thought of mine, with more to say later');
    await Promise.all([press(again, 'Save'), enough.chromium.killWorker()]);
    await again.locator('.written').getByText('with more to say later').waitFor();
    expect(Object.keys((await enough.stores()).journal)).toHaveLength(1);
    await again.getByRole('button', { name: /^Edit: / }).click();
    await words(again).fill('Let this go');
    await again.locator('.editing').getByRole('button', { name: 'Back' }).click();
    await again.reload();
    await again.locator('.written').getByText('with more to say later').waitFor();
    expect(await words(again).count()).toBe(0);
    await again.close();
  });

  it('goes when it is not to be kept, and comes back with "Undo" alone', async () => {
    const popup = await opened('popup.html');
    await begin(popup, 'Let this go');
    await press(popup, "Don't keep");
    await popup.getByText('Closed. You can leave it there.').waitFor();
    await press(popup, 'Undo');
    expect(await sheet(popup).inputValue()).toBe('Let this go');
    await press(popup, "Don't keep");
    await popup.getByText('Closed. You can leave it there.').waitFor();
    await popup.reload();
    await popup.getByRole('button', { name: 'A question', exact: true }).waitFor();
    expect(Object.keys((await enough.stores()).journal)).toHaveLength(1);
    await popup.close();
  });
});

describe('the journal', () => {
  let enough: Enough;
  let journal: Page;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.send('changeSettings', { patch: { saveEntries: 'keep' } });
    for (const [index, text] of HOSTILE.entries()) {
      await enough.send('addEntry', { id: `hostile-${index}`, question: null, text });
    }
    await enough.send('addEntry', { id: 'a', question: 'Q13', text: 'The Café can wait.' });
    journal = await enough.chromium.extensionPage('journal.html');
    await journal.locator('.written').first().waitFor();
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  /** What a page might fall for, and what it may do to its neighbours. */
  const HOSTILE = [
    '<script>globalThis.hit = 1</script><img src=x onerror="globalThis.hit = 1">',
    '\u202eright to left\u2066 and never closed',
    `half a letter \ud800 here`,
    'x'.repeat(20_000),
    '$1 $& __proto__ {{constructor}} \u0000 end',
    'Z\u0351\u036b'.repeat(300),
  ];
  const written = () => journal.locator('.written').allTextContents();
  const does = (text: string, button: string) =>
    journal
      .locator('.note', { hasText: text })
      .getByRole('button', { name: new RegExp(`^${button}: `) })
      .click();

  it('shows hostile words as words, and nothing runs or spills', async () => {
    expect(await journal.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
    expect(await journal.locator('.written :is(script, img)').count()).toBe(0);
    const shown = await written();
    for (const text of HOSTILE.filter((each) => each.isWellFormed() && !each.includes('\0'))) {
      expect(shown).toContain(text);
    }
    const over = await journal.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    const entry = (await enough.stores()).journal;
    expect(Object.values(entry).map(({ text }) => text)).toContain(HOSTILE[2]);
  });

  it('finds words as they are typed, however they are written', async () => {
    const field = journal.getByRole('searchbox', { name: 'Search what you wrote' });
    await field.fill('cafe WAIT');
    await expect.poll(written).toEqual(['The Café can wait.']);
    await journal.getByText('1 entry found.').waitFor();
    await field.fill('(.*');
    await journal.getByText('Nothing here has these words.').waitFor();
    await field.fill('');
    await expect.poll(async () => (await written()).length).toBe(HOSTILE.length + 1);
  });

  it('stars, and shows the starred alone on a day they are asked for, until the star is gone', async () => {
    const starred = async (text: string) => {
      await does(text, 'Star');
      const note = journal.locator('.note', { hasText: text });
      await note.getByRole('button', { name: 'Remove star' }).waitFor();
    };
    await starred('The Café can wait.');
    await starred('right to left');
    await journal.getByText('Starred', { exact: true }).click();
    await expect.poll(async () => (await written()).length).toBe(2);
    const help = await enough.chromium.extensionPage('help.html');
    const words = help.locator('.starred li');
    await expect.poll(() => words.allTextContents()).toEqual(['The Café can wait.', HOSTILE[1]]);
    expect(await words.first().isVisible()).toBe(false);
    await help.getByText('Words you starred').click();
    await words.first().waitFor();
    await journal.bringToFront();
    await does('The Café can wait.', 'Remove star');
    await expect.poll(written).toEqual([HOSTILE[1]]);
    await help.bringToFront();
    await help.reload();
    await expect.poll(() => words.allTextContents()).toEqual([HOSTILE[1]]);
    await help.close();
    await does('right to left', 'Remove star');
    await journal.getByText('Nothing has a star so far.').waitFor();
    await journal.getByText('Starred', { exact: true }).click();
  });

  it('edits in place, though the worker is dead', async () => {
    const before = (await enough.stores()).journal;
    await does('The Café can wait.', 'Edit');
    const field = journal.getByRole('textbox', { name: 'Your words' });
    await field.fill('The café cannot wait.');
    await enough.chromium.killWorker();
    await Promise.all([press(journal, 'Save'), enough.chromium.killWorker()]);
    await journal.locator('.written', { hasText: 'cannot wait' }).waitFor();
    await journal.reload();
    await journal.locator('.written', { hasText: 'cannot wait' }).waitFor();
    expect((await enough.stores()).journal).toEqual(
      Object.fromEntries(
        Object.entries(before).map(([key, entry]) => [
          key,
          entry.question ? { ...entry, text: 'The café cannot wait.' } : entry,
        ]),
      ),
    );
  });

  it('prints the words, and nothing to press', async () => {
    await journal.emulateMedia({ media: 'print' });
    expect(await journal.locator('.written').first().isVisible()).toBe(true);
    for (const part of ['.tools', 'nav', '.note button', '.older']) {
      expect(await journal.locator(part).first().isVisible(), part).toBe(false);
    }
    await journal.emulateMedia({ media: 'screen' });
  });
});
