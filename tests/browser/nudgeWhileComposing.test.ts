import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeOn, startEnough } from './enough';

/** A day each. What an input method does is done through DevTools: the browser tells the page the same. */
describe('someone who composes words', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const morning = async () => {
    await enough.jump(24 * 60);
    const page = await enough.work('http://alpha.test/hostile/calm');
    return { page, method: await page.context().newCDPSession(page) };
  };
  /** Nothing tells that an editor is watched, which takes half a second. */
  const due = async (page: Page) => {
    await enough.pass(26);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1_000)));
  };
  const compose = (method: CDPSession, text: string) =>
    method.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  /** Nothing tells that a lull passed unused, so the time of one has to pass: 5 s, and 2 for the asking. */
  const lullsTime = (page: Page) =>
    page.evaluate(() => new Promise((done) => setTimeout(done, 7_000)));
  const answered = async (page: Page) => {
    await nudgeOn(page).button('Later').click();
    await nudgeOn(page).goes();
    await page.close();
  };
  const field = (page: Page) => page.locator('textarea').click();
  /** As in editors that draw their text themselves: the page's elements hear of no composition. */
  const drawn = (page: Page) =>
    page.evaluate(() => {
      const editor = document.createElement('div');
      const { EditContext } = window as unknown as { EditContext: new () => EventTarget };
      Object.assign(editor, { tabIndex: 0, editContext: new EditContext() });
      document.body.prepend(editor);
      editor.focus();
    });

  it.each([
    ['a field', field],
    ['an editor that draws its text itself', drawn],
  ])('in %s sees nothing before the end of the word, and then sees it', async (_where, focus) => {
    const { page, method } = await morning();
    await focus(page);
    await due(page);
    await compose(method, 'に');
    await compose(method, 'にほん');
    await lullsTime(page);
    const shown = await nudgeOn(page).count();
    await method.send('Input.insertText', { text: '日本' });
    expect(shown).toBe(0);
    await nudgeOn(page).appears();
    await answered(page);
  });

  it.each([
    ['a field', field],
    ['an editor that draws its text itself', drawn],
  ])('in %s is left alone in a word that began before a nudge was due', async (_where, focus) => {
    const { page, method } = await morning();
    await focus(page);
    await compose(method, 'に');
    await due(page);
    await compose(method, 'にほん');
    await lullsTime(page);
    const shown = await nudgeOn(page).count();
    await method.send('Input.insertText', { text: '日本' });
    expect(shown).toBe(0);
    await nudgeOn(page).appears();
    await answered(page);
  });

  it('is asked nothing more of once the field is gone in the middle of a word', async () => {
    const { page, method } = await morning();
    await field(page);
    await due(page);
    await compose(method, 'にほん');
    await page.evaluate(() => document.querySelector('label')?.remove());
    await nudgeOn(page).appears();
    await answered(page);
  });

  it('keeps Escape in an editor that draws its text itself', async () => {
    const { page } = await morning();
    await drawn(page);
    await enough.pass(26);
    await nudgeOn(page).appears();
    await page.keyboard.press('Escape');
    await enough.send('getStatus', {});
    expect(await nudgeOn(page).count()).toBe(1);
    await answered(page);
  });
});
