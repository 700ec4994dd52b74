import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeEnds, nudgeOn, startEnough, until } from './enough';
import { openPopup } from './harness/chromiumPopup';

/** Pauses by the clock, on a Monday from 09:00 on. Each test goes on from the last. */
describe('a pause by the clock', () => {
  let enough: Enough;
  let work: Page;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    work = await enough.work('http://alpha.test/');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const stored = async () =>
    ((await enough.stores()).lasting.settings as { plannedPauses?: unknown[] }).plannedPauses;
  const open = async () => {
    const options = await enough.chromium.extensionPage('options.html#day-pauses');
    await options.getByRole('button', { name: 'Add a time' }).waitFor();
    return options;
  };
  const row = (options: Page, number: number) =>
    options.getByRole('group', { name: `Planned pause ${number}` });

  it('is planned in options by keys alone: its days, its time and a word', async () => {
    const options = await open();
    await options.getByRole('button', { name: 'Add a time' }).focus();
    await options.keyboard.press('Enter');
    const first = row(options, 1);
    await first.getByText('No day is chosen, so this time is not used.').waitFor();
    await first.getByRole('checkbox', { name: 'Monday' }).focus();
    await options.keyboard.press('Space');
    await first.getByText('No day is chosen').waitFor({ state: 'detached' });
    await first.getByLabel('Time', { exact: true }).fill('09:45');
    await first.getByLabel('A word for it, if you like').focus();
    await options.keyboard.type('second breakfast');
    await options.keyboard.press('Tab');
    const planned = { at: '09:45', weekdays: [1], name: 'second breakfast' };
    await expect.poll(stored).toEqual([planned]);

    await options.reload();
    const word = row(options, 1).getByLabel('A word for it, if you like');
    await expect.poll(() => word.inputValue()).toBe('second breakfast');
    await options.close();
  });

  it('is taken away and put back, and there are three at most', async () => {
    const options = await open();
    await row(options, 1).getByRole('button', { name: 'Remove planned pause 1' }).click();
    await expect.poll(stored).toEqual([]);
    await options.keyboard.press('Enter');
    await expect.poll(stored).toMatchObject([{ name: 'second breakfast' }]);
    const add = options.getByRole('button', { name: 'Add a time' });
    await add.click();
    await row(options, 2).waitFor();
    await add.click();
    await row(options, 3).waitFor();
    await options.getByText('Three is the most.').waitFor();
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    for (const number of [3, 2]) {
      await options.getByRole('button', { name: `Remove planned pause ${number}` }).click();
      await row(options, number).waitFor({ state: 'detached' });
    }
    await expect.poll(stored).toMatchObject([{ at: '09:45' }]);
    await options.close();
    await work.bringToFront();
  });

  it('is told in the popup before its time, which leads to where it is planned', async () => {
    await enough.pass(5);
    const popup = await enough.chromium.extensionPage('popup.html');
    await popup.getByText(/A note may come from 0?9:45/).waitFor();
    const link = popup.getByRole('link', { name: 'the pause you planned' });
    expect(await link.getAttribute('href')).toMatch(/options\.html#day-pauses$/);
    await popup.close();
    await work.bringToFront();
  });

  it('has a note in the page at its time, which says the time and not the word', async () => {
    const { at } = await enough.now();
    const left = (9 * 60 + 45) * 60_000 - (at % 86_400_000);
    await enough.pass(left / 60_000 - 1);
    expect(await nudgeOn(work).count()).toBe(0);
    await enough.pass(1.5);
    const nudge = nudgeOn(work);
    await nudge.appears();
    // The time that was planned, and no word of the person's.
    const line = await nudge.host.locator('p').getAttribute('data-words');
    expect(line).toMatch(/\b0?9:45\b/);
    expect(line).not.toContain('breakfast');
    expect(await work.content()).not.toContain('breakfast');
    await nudge.button('Keep going').click();
    await nudge.goes();
    await expect.poll(async () => nudgeEnds(await enough.stores())).toEqual(['continued']);
  });

  it('waits at the icon for who wants that, and the popup shows it with the word', async () => {
    const at = '10:45';
    await enough.send('changeSettings', {
      patch: { nudgeForm: 'icon', plannedPauses: [{ at, weekdays: [1], name: 'a stroll' }] },
    });
    const { at: now } = await enough.now();
    await enough.pass(((10 * 60 + 45) * 60_000 - (now % 86_400_000)) / 60_000 + 0.5);
    expect(await nudgeOn(work).count()).toBe(0);
    const popup = await openPopup(enough.chromium);
    await until(async () => /10:45/.test(await popup.words()), 'the note in the popup');
    expect(await popup.words()).toContain('a stroll');
    await popup.press('Keep going');
    await expect
      .poll(async () => nudgeEnds(await enough.stores()))
      .toEqual(['continued', 'continued']);
    await popup.close();
  });
});
