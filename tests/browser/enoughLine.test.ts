import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeOn, startEnough, until } from './enough';
import { openPopup } from './harness/chromiumPopup';

declare const chrome: { storage: { session: { get(key: string): Promise<object> } } };

const WORDS = 'Two pages & the "letter" – then <stop>.';
const LINES = [
  'You are past the line you set for today. Stop, stay, or move it.',
  'This is the line you chose. It is yours to keep or to change.',
  'Your line for today is here. What would make this a good place to stop?',
];
const NEXT_STEP = 'Call Ada about the draft.';

/** The enough line and the closed day, from one morning to the next. Each test goes on from the last. */
describe('the enough line', () => {
  let enough: Enough;
  let work: Page;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    work = await enough.work('http://alpha.test/');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const firstId = async () => {
    const [key = ''] = Object.keys((await enough.stores()).journal);
    return key.split(' ').at(-1) ?? '';
  };
  const stored = async () =>
    ((await enough.stores()).lasting.settings as { enoughLine: unknown }).enoughLine;

  it('is written in the popup in the morning, by keys alone', async () => {
    const popup = await openPopup(enough.chromium);
    await popup.press('What is enough today');
    await popup.type('Two pa');
    const begun = async () =>
      JSON.stringify(await enough.driver().evaluate(() => chrome.storage.session.get('drafts')));
    await until(async () => (await begun()).includes('Two pa'), 'what was begun');
    // A click beside the popup closes it as well.
    await popup.close();
    const again = await openPopup(enough.chromium);
    const written = () => again.read<string>("document.querySelector('textarea')?.value ?? ''");
    await until(async () => (await written()) === 'Two pa', 'it to be there');
    await again.read("document.querySelector('textarea').setSelectionRange(6, 6)");
    await again.type('ges.');
    await again.press('Keep this');
    await until(async () => (await stored()) !== null, 'the line');
    await until(async () => /Two pages\./.test(await again.words()), 'it to stand there');
    await until(async () => !(await begun()).includes('Two pa'), 'the draft to go');
    expect(await stored()).toEqual({ words: 'Two pages.', end: null, amountMinutes: null });
    await again.close();
  });

  it('is changed in options, with an end and an amount for who wants them', async () => {
    const options = await enough.chromium.extensionPage('options.html#day');
    await options.getByText('Two pages.').waitFor();
    await options.getByRole('button', { name: 'Change it' }).click();
    await options.getByLabel('What is enough for today?').fill(WORDS);
    await options.getByLabel('Ends at, if you like').fill('17:30');
    await options.getByLabel('Or after this much time').selectOption('360');
    await options.getByRole('button', { name: 'Keep this' }).click();
    await expect.poll(stored).toEqual({ words: WORDS, end: '17:30', amountMinutes: 360 });
    await options.getByText(WORDS, { exact: true }).waitFor();
    await options.close();
  });

  it('is one entry of its day for who keeps what they write, to read beside the week and in the journal', async () => {
    await enough.send('changeSettings', { patch: { saveEntries: 'keep' } });
    const options = await enough.chromium.extensionPage('options.html#day');
    const say = async (words: string) => {
      await options.getByRole('button', { name: 'Change it' }).click();
      await options.getByLabel('What is enough for today?').fill(words);
      await options.getByRole('button', { name: 'Keep this' }).click();
      await options.getByText(words, { exact: true }).waitFor();
    };
    await say('One page.');
    await say(WORDS);
    const lines = async () =>
      Object.values((await enough.stores()).journal).map(({ text }) => text);
    await expect.poll(lines).toEqual([WORDS]);
    for (const path of ['week.html', 'journal.html']) {
      const page = await enough.chromium.extensionPage(path);
      const entry = page.locator('.note', { hasText: 'Enough for this day' });
      await entry.getByText(WORDS, { exact: true }).waitFor();
      await page.close();
    }
    // A line that was removed and put back is no other one.
    await options.getByRole('button', { name: 'Change it' }).click();
    await options.getByRole('button', { name: 'Remove the line' }).click();
    await enough.send('deleteEntry', { id: await firstId() });
    await options.getByRole('button', { name: 'Undo' }).click();
    await options.getByText(WORDS, { exact: true }).waitFor();
    expect(await lines()).toEqual([]);
    await options.close();
    await enough.send('changeSettings', { patch: { saveEntries: 'ask' } });
  });

  it('is said in the page when it is reached, without the words', async () => {
    await enough.send('setEnoughLine', {
      line: { words: WORDS, end: '09:30', amountMinutes: null },
    });
    await work.bringToFront();
    await enough.pass(48);
    const nudge = nudgeOn(work);
    await nudge.appears();
    // The whole sentence and nothing else: what a person wrote comes into no page of others.
    expect(LINES).toContain(await nudge.host.locator('p').getAttribute('data-words'));
    // Its natural answer is a button like the others.
    const sizes = await nudge.host
      .locator('button')
      .evaluateAll((all) =>
        (all as HTMLElement[]).map(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight]),
      );
    expect(sizes).toHaveLength(4);
    expect(new Set(sizes.map(String)).size).toBe(1);
    await nudge.button('Done for today').click();
    await nudge.goes();
    await until(async () => (await enough.now()).doneAt !== null, 'the day to be closed');
    await enough.send('closeDay', { closed: false, nextStep: '', id: 'none' });
    expect((await enough.now()).doneAt).toBeNull();
  });

  it('comes back verbatim at a pause', async () => {
    await work.bringToFront();
    await enough.pass(2);
    await enough.send('startPause', {});
    const pause = await enough.chromium.openedPage('pause.html');
    await expect.poll(() => pause.locator('q').textContent()).toBe(WORDS);
    await pause.getByRole('button', { name: 'I am back' }).click();
    await expect.poll(() => pause.isClosed()).toBe(true);
  });

  it('the day is closed with one next step, and with a line', async () => {
    const popup = await openPopup(enough.chromium);
    await popup.press('Close the day');
    await popup.type(NEXT_STEP);
    await popup.press('Done for today');
    // The first thing that would be kept: it is asked about before it is.
    await popup.press('Keep my words');
    await until(async () => /You closed the day at/.test(await popup.words()), 'the closing');
    const closing = await popup.read<string>("document.querySelector('.closing')?.textContent");
    await popup.close();
    // It is the same line when the popup is opened again, and no next step is in sight yet.
    const again = await openPopup(enough.chromium);
    expect(await again.read("document.querySelector('.closing')?.textContent")).toBe(closing);
    expect(await again.words()).not.toContain(NEXT_STEP);
    await again.close();
  });

  it('the next morning shows the next step once', async () => {
    await enough.jump(23 * 60);
    const popup = await openPopup(enough.chromium);
    await until(async () => (await popup.words()).includes(NEXT_STEP), 'the next step');
    await popup.press('Close');
    await until(async () => !(await popup.words()).includes(NEXT_STEP), 'it to go');
    await popup.close();
    const again = await openPopup(enough.chromium);
    expect(await again.words()).not.toContain(NEXT_STEP);
    await again.close();
    const journal = Object.values((await enough.stores()).journal);
    expect(journal.map(({ text }) => text)).toContain(NEXT_STEP);
  });

  it('is removed, with a way back, and is gone from a pause then', async () => {
    const popup = await openPopup(enough.chromium);
    await popup.press('Change the line');
    await popup.press('Remove the line');
    await until(async () => (await stored()) === null, 'no line');
    await popup.press('Undo');
    await until(async () => (await stored()) !== null, 'the line');
    await popup.close();
    const options = await enough.chromium.extensionPage('options.html#day');
    const letGo = async () => {
      await options.getByRole('button', { name: 'Change it' }).click();
      await options.getByRole('button', { name: 'Remove the line' }).click();
      await expect.poll(stored).toBeNull();
    };
    await letGo();
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(stored).toMatchObject({ words: WORDS });
    await letGo();
    await options.close();
    await enough.send('startPause', {});
    const pause = await enough.chromium.openedPage('pause.html');
    await pause.getByText('Okay. This is your time.').waitFor();
    expect(await pause.locator('q').count()).toBe(0);
  });
});
