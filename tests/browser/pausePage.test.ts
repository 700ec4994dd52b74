import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withPause } from '../../utils/store/record/recordCodec';
import { EMPTY_DAY } from '../../utils/store/record/recordSchema';
import { problems } from './axe';
import { type Enough, startEnough, until } from './enough';
import { chanceStandsStill, write } from './seedWeek';

declare const chrome: {
  runtime: { getURL(path: string): string };
  tabs: {
    query(what: object): Promise<{ id: number }[]>;
    remove(tab: number): Promise<void>;
  };
  windows: {
    create(what: object): Promise<unknown>;
    getLastFocused(what: object): Promise<{ tabs?: { active: boolean; url?: string }[] }>;
  };
};

const DAY_MS = 24 * 60 * 60_000;

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
    await enough.send('startPause', {});
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

  /** The rest of the page comes by itself after a while, and at once for who asks. */
  const more = () => pause.getByRole('button', { name: 'More here' }).click();
  const tones = () => pause.evaluate(() => (globalThis as unknown as { tones: number }).tones);
  const back = async () => {
    await pause.getByRole('button', { name: 'I am back' }).click();
    await expect.poll(() => pause.isClosed()).toBe(true);
  };
  const over = async (minutes: number) => {
    await enough.jump(minutes);
    await pause.getByText('Come back when you like.').waitFor();
  };

  it('begins with a ring, an idea and the way back, and the rest follows', async () => {
    const names = () => pause.getByRole('main').getByRole('button').allTextContents();
    expect((await names()).filter((name) => name !== '')).toEqual(['More here', 'I am back']);
    const length = pause.getByRole('radio', { name: 'No timer' });
    expect(await length.isVisible()).toBe(false);
    expect(await problems(pause)).toEqual([]);
    await enough.jump(1);
    await length.waitFor();
    expect(await names()).toContain('Another idea');
    await back();
  });

  it('brings the rest at once for who asks, and the keyboard goes on from there', async () => {
    await pause.getByRole('button', { name: 'More here' }).press('Enter');
    await pause.getByRole('radio', { name: 'No timer' }).waitFor();
    const focused = () => pause.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Another idea');
    await back();
  });

  it('has no length until one is chosen, and then says nothing of time', async () => {
    await more();
    expect(await pause.getByRole('radio', { name: 'No timer' }).isChecked()).toBe(true);
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
    // Some questions have such a word.
    await chanceStandsStill(enough);
    const popup = await enough.chromium.extensionPage('popup.html');
    await popup.locator('.choices').first().waitFor();
    expect(await popup.locator('body').textContent()).not.toMatch(/short|early|cut|left/i);
    await popup.close();
  });

  it('comes to the front where it is open already, in another window too', async () => {
    const driver = enough.driver();
    const inFront = () =>
      driver.evaluate(async () => {
        const { tabs = [] } = await chrome.windows.getLastFocused({ populate: true });
        return tabs.find(({ active }) => active)?.url;
      });
    await driver.evaluate(() => chrome.windows.create({ url: 'help.html' }));
    await until(async () => (await inFront())?.endsWith('help.html'), 'the other window');
    await enough.send('startPause', {});
    await until(async () => (await inFront())?.endsWith('pause.html'), 'the page of the pause');
    await back();
    await driver.evaluate(async () => {
      const [other] = await chrome.tabs.query({ url: chrome.runtime.getURL('help.html') });
      if (other) await chrome.tabs.remove(other.id);
    });
  });

  it('ends a chosen length with one line and without a sound', async () => {
    await more();
    await pause.getByRole('radio', { name: '1 minute' }).click();
    const sound = pause.getByRole('checkbox', { name: 'A soft sound at the end' });
    expect(await sound.isChecked()).toBe(false);
    await over(1.1);
    expect(await pause.title()).toBe('A pause, over');
    expect(await tones()).toBe(0);
    await back();
  });

  it('sounds once at the end for who turned it on, though the page is out of sight', async () => {
    await more();
    await pause.getByRole('radio', { name: '5 minutes' }).click();
    await pause.getByRole('checkbox', { name: 'A soft sound at the end' }).click();
    await expect
      .poll(async () => {
        const { settings } = (await enough.stores()).lasting as {
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

  it('offers to close the day once it is evening by the person’s own clock', async () => {
    const done = pause.getByRole('button', { name: 'Done for today' });
    expect(await done.count()).toBe(0);
    await enough.send('changeSettings', { patch: { eveningStart: '05:00' } });
    await done.click();
    await pause.getByText('Closed. You can leave it there.').waitFor();
    await done.waitFor({ state: 'detached' });
    expect((await enough.now()).doneAt).not.toBeNull();
    await enough.send('closeDay', { closed: false, nextStep: '', id: 'none' });
    await enough.send('changeSettings', { patch: { eveningStart: '21:00' } });
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

describe('the pause page of who pauses to the minute', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.work('http://alpha.test/');
    const { at } = await enough.now();
    const days = Array.from({ length: 11 }, (_, index) => at - (index + 1) * DAY_MS);
    const dated = (kind: string, of: (from: number) => unknown) =>
      days.map((from) => [`${kind}:${new Date(from).toISOString().slice(0, 10)}`, of(from)]);
    await enough.driver().evaluate(write, {
      database: 'enough-record',
      store: 'record',
      values: Object.fromEntries([
        ...dated('nudges', (from) => [
          {
            id: `n${from}`,
            at: from,
            pattern: 'longStretch',
            textId: 'nd03',
            end: 'pause',
            endedAt: from,
          },
        ]),
        ...dated('day', (from) => {
          const plannedMs = 5 * 60_000;
          return withPause(EMPTY_DAY, { from, to: from + plannedMs + 20_000, plannedMs });
        }),
      ]),
    });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const begin = async () => {
    await enough.send('startPause', {});
    const pause = await enough.chromium.openedPage('pause.html');
    await pause.getByText('Okay. This is your time.').waitFor();
    await pause.getByRole('button', { name: 'More here' }).click();
    return pause;
  };
  const offer = (pause: Page) => pause.getByText('You can also pause without a timer.');
  const back = async (pause: Page) => {
    await pause.getByRole('button', { name: 'I am back' }).click();
    await expect.poll(() => pause.isClosed()).toBe(true);
  };

  it('offers other lengths, and once a pause with none; it does not praise', async () => {
    const pause = await begin();
    await offer(pause).waitFor();
    expect(await pause.locator('body').textContent()).not.toMatch(/good|well done|great|perfect/i);
    expect(await pause.getByRole('radio', { name: '5 minutes' }).count()).toBe(0);
    expect(await problems(pause)).toEqual([]);
    // A length is taken, and given back.
    await pause.locator('.length .chip').nth(1).click();
    await pause.getByRole('button', { name: 'Without a timer' }).click();
    await offer(pause).waitFor({ state: 'detached' });
    await expect.poll(() => pause.getByRole('radio', { name: 'No timer' }).isChecked()).toBe(true);
    await until(
      async () =>
        Object.keys(
          ((await enough.stores()).record.state as { usageSignals: { suggestions: object } })
            .usageSignals.suggestions,
        ).length > 0,
      'the offer to be remembered',
    );
    await back(pause);
    // That pause had no length: it is as for everybody now.
    const next = await begin();
    await next.getByRole('radio', { name: '5 minutes' }).waitFor();
    expect(await offer(next).count()).toBe(0);
    await back(next);
  });
});
