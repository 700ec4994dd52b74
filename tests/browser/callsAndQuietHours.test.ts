import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeOn, startEnough, until } from './enough';
import { openPopup } from './harness/chromiumPopup';

/** Silence that the person asks for, and the popup's words for it. The day begins on a Monday at 09:00. */
describe('silence', () => {
  let enough: Enough;
  let work: Page;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    work = await enough.work('http://alpha.test/');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const says = async (words: RegExp) => {
    const popup = await openPopup(enough.chromium);
    await until(async () => words.test(await popup.words()), `the popup to say ${words}`);
    await popup.close();
  };

  it('a call announced in the popup takes away the nudge on screen, and says until when', async () => {
    await enough.pass(61);
    const nudge = nudgeOn(work);
    await nudge.appears();
    const popup = await openPopup(enough.chromium);
    await popup.press('Quiet …');
    await popup.press('On a call …');
    await until(async () => /How long is the call\?/.test(await popup.words()), 'what is asked');
    const focused = () => popup.read<string>('document.activeElement.textContent');
    expect(await focused()).toBe('How long is the call?');
    await popup.press('Back');
    expect(await focused()).toBe('On a call …');
    await popup.press('Back');
    expect(await focused()).toBe('Quiet …');
    await popup.press('Quiet …');
    await popup.press('On a call …');
    await popup.press('30 minutes');
    await nudge.goes();
    await until(async () => /Quiet until .*: you are on a call/.test(await popup.words()), 'why');
    expect((await enough.now()).noNudgeReason).toBe('call');
    await until(async () => (await focused()) === 'Call is over', 'the way out of it');
    expect(await popup.words()).not.toMatch(/Think about it|Close the day/);
    await popup.close();
  });

  it('a call is over after its time, and until then nothing comes', async () => {
    await enough.pass(28);
    expect((await enough.now()).noNudgeReason).toBe('call');
    await enough.pass(3);
    expect((await enough.now()).call).toBeNull();
  });

  it('a call without a length lasts until the person says', async () => {
    const popup = await openPopup(enough.chromium);
    await popup.press('Quiet …');
    await popup.press('On a call …');
    await popup.press('No set end');
    await until(async () => (await enough.now()).noNudgeReason === 'call', 'the call');
    await popup.close();
    await enough.pass(90);
    await says(/Quiet: you are on a call\./);
    const again = await openPopup(enough.chromium);
    await again.press('Call is over');
    await until(async () => (await enough.now()).call === null, 'the end of the call');
    await again.close();
  });

  it('silent hours are chosen by weekday and time, and hold on just these days', async () => {
    const options = await enough.chromium.extensionPage('options.html#notes');
    await options.getByRole('button', { name: 'Add hours' }).click();
    const range = options.getByRole('group', { name: 'Silent hours 1' });
    await range.waitFor();
    await range.getByLabel('From').fill('22:00');
    await range.getByLabel('To').fill('06:00');
    await range.getByText('No day is chosen, so these hours are not used.').waitFor();
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
      await range.getByRole('checkbox', { name: day }).click();
    }
    await range.getByText('Until this time on the next day.').waitFor();
    await options.getByRole('button', { name: 'Add hours' }).click();
    const second = options.getByRole('group', { name: 'Silent hours 2' });
    await second.waitFor();
    const stored = async () =>
      ((await enough.stores()).lasting.settings as { quietHours: unknown[] }).quietHours;
    const weekdays = [1, 2, 3, 4, 5];
    await expect.poll(stored).toEqual([
      { weekdays, from: '22:00', to: '06:00' },
      { weekdays: [], from: '09:00', to: '12:00' },
    ]);
    await second.getByRole('button', { name: 'Remove silent hours 2' }).click();
    await expect.poll(stored).toEqual([{ weekdays, from: '22:00', to: '06:00' }]);
    await options.close();
    await work.bringToFront();
  });

  it('in silent hours nothing comes, across midnight too, and the popup says until when', async () => {
    const { at } = await enough.now();
    const nextNight = Math.floor(at / 86_400_000) * 86_400_000 + 25 * 3_600_000;
    await enough.jump((nextNight - at) / 60_000);
    await enough.pass(70);
    expect((await enough.now()).noNudgeReason).toBe('quietHours');
    expect(await nudgeOn(work).count()).toBe(0);
    await says(/Quiet until .*6:00/);
    await enough.jump(5 * 60);
    await enough.pass(1);
    expect((await enough.now()).quietUntil).toBeNull();
  });
});
