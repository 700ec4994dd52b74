import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Enough, startEnough } from './enough';

/** A pause from a work page, and the way back. */
describe('the pause page', () => {
  let enough: Enough;
  let work: Page;
  let pause: Page;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    work = await enough.work('http://alpha.test/');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  beforeEach(async () => {
    await work.bringToFront();
    await enough.pass(2);
    await enough.send('pause', {});
    pause = await enough.chromium.openedPage('pause.html');
    await pause.getByText('Okay. This is your time.').waitFor();
    await pause.evaluate(() => {
      const { createOscillator } = AudioContext.prototype;
      Object.assign(globalThis, { tones: 0 });
      AudioContext.prototype.createOscillator = function () {
        (globalThis as unknown as { tones: number }).tones += 1;
        return createOscillator.call(this);
      };
    });
  });

  const tones = () => pause.evaluate(() => (globalThis as unknown as { tones: number }).tones);
  const back = async () => {
    await pause.getByRole('button', { name: 'I am back' }).click();
    await expect.poll(() => pause.isClosed()).toBe(true);
  };
  const over = async (minutes: number) => {
    await enough.jump(minutes);
    await pause.getByText('Come back when you like.').waitFor();
  };

  it('has no length until one is chosen, and then says nothing of time', async () => {
    expect(await pause.getByRole('radio', { name: 'No length' }).isChecked()).toBe(true);
    await enough.jump(45);
    const words = await pause.locator('.said').textContent();
    expect(words).toBe('Okay. This is your time.');
    await back();
  });

  it('goes back to the tab it came from, and says nothing about coming early', async () => {
    const other = await enough.work('http://beta.test/');
    await pause.bringToFront();
    await back();
    expect(await work.evaluate(() => document.visibilityState)).toBe('visible');
    expect(await other.evaluate(() => document.visibilityState)).toBe('hidden');
    await other.close();
    await work.bringToFront();
    const popup = await enough.chromium.extensionPage('popup.html');
    await popup.locator('.choices').first().waitFor();
    expect(await popup.locator('body').textContent()).not.toMatch(/short|early|cut|left/i);
    await popup.close();
  });

  it('ends a chosen length with one line and without a sound', async () => {
    await pause.getByRole('radio', { name: '1 minute' }).click();
    const sound = pause.getByRole('checkbox', { name: 'A soft sound at its end' });
    expect(await sound.isChecked()).toBe(false);
    await over(1.1);
    expect(await tones()).toBe(0);
    await back();
  });

  it('sounds once at the end for who turned it on, though the page is out of sight', async () => {
    await pause.getByRole('radio', { name: '5 minutes' }).click();
    await pause.getByRole('checkbox', { name: 'A soft sound at its end' }).click();
    await expect
      .poll(async () => {
        const { settings } = (await enough.stores()).local as {
          settings?: { pauseSound: boolean };
        };
        return settings?.pauseSound;
      })
      .toBe(true);
    await work.bringToFront();
    await enough.driver().bringToFront();
    await enough.jump(5.1);
    await expect.poll(tones, { timeout: 20_000 }).toBe(2);
    await pause.bringToFront();
    await pause.getByText('Come back when you like.').waitFor();
    expect(await tones()).toBe(2);
    await pause.reload();
    await pause.getByText('Come back when you like.').waitFor();
    await back();
  });

  it('breathes, can be laid to rest, and rests for who wants less motion', async () => {
    const moving = () =>
      pause.evaluate(
        () =>
          document
            .getAnimations()
            .filter(
              (a) => a.playState === 'running' && (a as CSSAnimation).animationName === 'breathe',
            ).length,
      );
    expect(await moving()).toBe(1);
    await pause.getByRole('button', { name: 'Keep the ring at rest' }).click();
    await expect.poll(moving).toBe(0);
    await pause.getByRole('button', { name: 'Keep the ring at rest' }).click();
    await expect.poll(moving).toBe(1);
    await pause.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(moving).toBe(0);
    await pause
      .getByRole('button', { name: 'Keep the ring at rest' })
      .waitFor({ state: 'detached' });
    await back();
  });
});
