import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../utils/core/content/questions';
import type { QuestionSettings } from '../../utils/core/settings/questionSettings';
import { type Enough, startEnough } from './enough';

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** Questions in the popup and in options. Each test goes on where the last one ended. */
describe('questions', () => {
  let enough: Enough;
  let options: Page;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    options = await enough.chromium.extensionPage('options.html#writing');
    await options.getByText('Questions', { exact: true }).click();
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const choices = async () =>
    ((await enough.stores()).lasting.settings as { questions: QuestionSettings } | undefined)
      ?.questions;
  const inPopup = async () => {
    const popup = await enough.chromium.extensionPage('popup.html');
    // One that was answered rests, and so does a deeper one: then the person asks for it.
    await popup.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    const ask = popup.getByRole('button', { name: 'A question', exact: true });
    if ((await ask.count()) > 0) await ask.click();
    await popup.locator('.question').waitFor();
    const heading = popup.locator('.reflection h2');
    return { popup, question: (await heading.count()) > 0 ? await heading.textContent() : null };
  };

  it('offers three in a session at most, and the same one when the popup opens again', async () => {
    const { popup } = await inPopup();
    const heading = popup.locator('.reflection h2');
    const seen = new Set([await heading.textContent()]);
    const focused = () => popup.evaluate(() => document.activeElement?.textContent);
    for (const [count, next] of [
      [2, 'Another'],
      [3, 'That is plenty for one time. The others wait.'],
    ] as const) {
      await press(popup, 'Another');
      await expect.poll(async () => seen.add(await heading.textContent()).size).toBe(count);
      await expect.poll(focused).toBe(next);
    }
    expect(await popup.getByRole('button', { name: 'Another' }).count()).toBe(0);
    const last = await heading.textContent();
    await expect
      .poll(async () => Object.keys((await enough.stores()).record.questionsShown ?? {}).length)
      .toBe(3);
    await popup.close();
    const { popup: again, question } = await inPopup();
    expect(question).toBe(last);
    await again.close();
  });

  it('leaves out a question that is not for the person, though the worker died', async () => {
    const { popup, question } = await inPopup();
    await Promise.all([press(popup, 'Not for me'), enough.chromium.killWorker()]);
    await popup.getByText('Thank you. This one stays away.').waitFor();
    await expect.poll(async () => (await choices())?.notForMe.length).toBe(1);
    await popup.close();
    const { popup: again, question: next } = await inPopup();
    expect(next).not.toBe(question);
    await again.close();
  });

  it('asks one of the person’s own, and keeps with the answer how it was asked', async () => {
    await enough.send('changeSettings', { patch: { saveEntries: 'keep' } });
    await options.bringToFront();
    const field = options.getByLabel('A question of your own');
    await field.fill('What would <i>Ada</i> say?');
    await field.press('Enter');
    await options.getByText('What would <i>Ada</i> say?').waitFor();
    const mine = await choices();
    if (!mine) throw new Error('Nothing was chosen.');
    const off = QUESTIONS.map(({ id }) => id);
    await enough.send('changeSettings', { patch: { questions: { ...mine, off } } });
    const { popup, question } = await inPopup();
    expect(question).toBe('What would <i>Ada</i> say?');
    await press(popup, 'Write');
    await popup.locator('textarea').fill('That it is enough.');
    await press(popup, 'Keep this');
    await popup.getByText('Kept in your journal.').waitFor();
    await popup.close();
    expect(Object.values((await enough.stores()).journal)).toMatchObject([
      { question: null, asked: 'What would <i>Ada</i> say?', text: 'That it is enough.' },
    ]);
    await options.bringToFront();
    await options.getByRole('button', { name: 'Remove: What would <i>Ada</i> say?' }).click();
    await expect.poll(async () => (await choices())?.own).toEqual([]);
    await options.getByText('What would <i>Ada</i> say? is off the list.').waitFor();
    const focused = () => options.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Undo');
    await options.keyboard.press('Enter');
    await expect
      .poll(async () => (await choices())?.own)
      .toMatchObject([{ text: 'What would <i>Ada</i> say?' }]);
    await options.getByRole('button', { name: 'Remove: What would <i>Ada</i> say?' }).click();
    await expect.poll(async () => (await choices())?.own).toEqual([]);
    const journal = await enough.chromium.extensionPage('journal.html');
    await journal.getByText('What would <i>Ada</i> say?').waitFor();
    await journal.close();
  });

  it('puts one of ours in other words and back, moves a pack, and switches questions on and off', async () => {
    await options.bringToFront();
    await options.getByText('Body and tiredness', { exact: true }).click();
    await options.getByRole('button', { name: 'Edit: How tired are you, in plain words?' }).click();
    await options.getByLabel('The question, in your words').fill('How tired is this body?');
    await press(options, 'Save');
    await expect
      .poll(async () => (await choices())?.edited)
      .toEqual({
        Q24: 'How tired is this body?',
      });
    await press(options, 'Original words');
    await expect.poll(async () => (await choices())?.edited).toEqual({});
    const up = options.getByRole('button', { name: 'Up: Body and tiredness' });
    expect(await up.count()).toBe(0);
    await press(options, 'Change the order');
    await up.click();
    await expect.poll(async () => (await choices())?.order.indexOf('body')).toBe(4);
    await press(options, 'By chance');
    await expect.poll(async () => (await choices())?.order).toEqual([]);
    await options.getByRole('checkbox', { name: 'How tired are you, in plain words?' }).click();
    await expect.poll(async () => (await choices())?.off.includes('Q24')).toBe(false);
    await options.getByRole('checkbox', { name: 'Ask one when I open it' }).click();
    await expect.poll(async () => (await choices())?.on).toBe(false);
    const { popup, question } = await inPopup();
    expect(question).toBeNull();
    await popup.close();
  });

  it('opens a deeper one by choice, ends it the same way whatever was written, and one a day', async () => {
    const { popup } = await inPopup();
    await press(popup, 'A deeper question');
    await popup.getByText('These four go deeper. You can leave at any time.').waitFor();
    await press(popup, 'Skip');
    await popup.getByText('Thank you for the time you gave this.').waitFor();
    await popup.getByText('here is how to reach a person').waitFor();
    await popup.close();
    const { popup: again } = await inPopup();
    await again.getByText('One of them a day is plenty. The others wait.').waitFor();
    await again.close();
  });
});
