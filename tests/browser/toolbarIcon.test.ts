import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeOn, startEnough, until } from './enough';
import { openPopup } from './harness/chromiumPopup';
import { answerPrompt } from './harness/chromiumPrompt';

declare const chrome: {
  action: {
    getTitle(of: object): Promise<string>;
    getBadgeText(of: object): Promise<string>;
    setIcon(icon: { imageData: Record<string, ImageData> }): Promise<void>;
  };
  notifications?: { getAll(): Promise<Record<string, unknown>> };
  permissions: { contains(wanted: { permissions: string[] }): Promise<boolean> };
};

/** Of a drawing, how many dots. */
interface Drawn {
  readonly ink: number;
  readonly white: number;
}

/** What is seen outside of any page. The icon's title says what is drawn, to those who cannot see it. */
describe('the toolbar icon', () => {
  let enough: Enough;
  let work: Page;
  let drawn: () => Promise<Drawn[]>;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    work = await enough.work('http://alpha.test/');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const change = (patch: object) => enough.send('changeSettings', { patch });
  const title = async () => {
    await enough.now();
    return enough.driver().evaluate(() => chrome.action.getTitle({}));
  };
  /** How many dots of the 32 px drawing are not empty, and how many white, each time it is drawn from now on. */
  const watchDrawing = async () => {
    const worker = await enough.chromium.worker();
    await worker.evaluate(() => {
      const drawn: Drawn[] = [];
      const { setIcon } = chrome.action;
      Object.assign(globalThis, { drawn });
      chrome.action.setIcon = (icon) => {
        const dots = icon.imageData['32']?.data ?? new Uint8ClampedArray();
        const inks = dots.filter((_, index) => index % 4 === 3);
        const whites = inks.filter((ink, index) => ink > 200 && (dots[4 * index] ?? 0) > 240);
        drawn.push({ ink: inks.filter((ink) => ink > 127).length, white: whites.length });
        return setIcon.call(chrome.action, icon);
      };
    });
    return () => worker.evaluate(() => (globalThis as unknown as { drawn: Drawn[] }).drawn);
  };

  it('is the plain ring, and shows no minutes to who asked for none', async () => {
    await enough.pass(20);
    expect(await title()).toBe('Enough');
  });

  it('shows minutes, rounded to five, to who turned them on', async () => {
    drawn = await watchDrawing();
    const options = await enough.chromium.extensionPage('options.html#notes');
    await options.getByRole('checkbox', { name: 'Show the minutes' }).click();
    await options.getByText('Saved.').waitFor();
    await options.close();
    await work.bringToFront();
    await enough.pass(3);
    await expect.poll(title).toMatch(/about 25 minutes since your last break/);
    // White figures on a disc: the mark has no white of its own.
    expect(Math.max(...(await drawn()).map(({ white }) => white))).toBeGreaterThan(60);
  });

  it('hides them with all other numbers', async () => {
    await change({ hideNumbers: true });
    expect(await title()).toBe('Enough');
    await change({ hideNumbers: false });
    expect(await title()).toMatch(/minutes/);
  });

  it('shows none away from the work sites', async () => {
    const elsewhere = await enough.work('http://beta.test/');
    expect(await title()).toBe('Enough');
    await elsewhere.close();
    await work.bringToFront();
    await change({ minutesOnIcon: false });
  });

  it('carries a dot while a note waits there by choice, and puts nothing into the page', async () => {
    drawn = await watchDrawing();
    const options = await enough.chromium.extensionPage('options.html#notes');
    await options.getByRole('radio', { name: 'The toolbar icon' }).click();
    await options.getByText('Saved.').waitFor();
    await options.close();
    await work.bringToFront();
    await enough.pass(40);
    expect(await title()).toBe('Enough: a note is waiting');
    expect((await drawn()).length).toBeGreaterThan(0);
    expect(await nudgeOn(work).count()).toBe(0);
  });

  it('says the note in the popup, with the same three choices, and is plain then', async () => {
    const popup = await openPopup(enough.chromium);
    for (const choice of ['Pause', 'Later', 'Keep going', 'Not helpful']) {
      expect((await popup.words()).split('\n').filter((words) => words === choice)).toHaveLength(1);
    }
    await popup.press('Keep going');
    await until(async () => /Okay\. Carry on\./.test(await popup.words()), 'the answer');
    await popup.close();
    expect(await title()).toBe('Enough');
    const [dot, plain] = (await drawn()).slice(-2);
    // The dot is cut out of the mark's middle.
    expect((plain?.ink ?? 0) - (dot?.ink ?? 0)).toBeGreaterThan(20);
  });

  it('never carries a badge', async () => {
    expect(await enough.driver().evaluate(() => chrome.action.getBadgeText({}))).toBe('');
  });

  it('a pattern marked as not helpful in the popup stays quiet', async () => {
    await enough.jump(24 * 60);
    await enough.pass(62);
    const popup = await openPopup(enough.chromium);
    await popup.press('Not helpful');
    await until(
      async () => /Notes like this stay away for a while/.test(await popup.words()),
      'the answer',
    );
    await popup.close();
    await enough.jump(24 * 60);
    await enough.pass(62);
    expect([await title(), (await enough.now()).noNudgeReason]).toEqual(['Enough', 'nothingDue']);
    await enough.send('switchPattern', { pattern: 'longStretch', on: true });
    expect(await title()).toBe('Enough: a note is waiting');
  });
});

describe('a notification of the system', () => {
  let enough: Enough;
  let options: Page;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    options = await enough.chromium.extensionPage('options.html#notes');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const box = () => options.getByRole('checkbox', { name: 'Show one with each note' });
  const allowed = () =>
    options.evaluate(() => chrome.permissions.contains({ permissions: ['notifications'] }));
  const answer = async (said: 'allow' | 'deny') => {
    const isUp = () => options.evaluate(() => !document.hasFocus());
    await box().click();
    await until(isUp, 'the permission prompt to take the focus');
    await answerPrompt(enough.chromium.display, isUp, said);
  };
  const notifications = () =>
    enough.driver().evaluate(async () => Object.keys((await chrome.notifications?.getAll()) ?? {}));

  const popupIsOpen = async () => {
    const { targetInfos } = await enough.chromium.cdp().send('Target.getTargets');
    return targetInfos.some(({ url }) => url.endsWith('/popup.html'));
  };

  it('is off, and its permission is not there, until a person turns it on', async () => {
    expect([await box().isChecked(), await allowed()]).toEqual([false, false]);
  });

  it('stays off where the browser is told no', async () => {
    await answer('deny');
    await options.getByText('Notifications are turned off in the browser').waitFor();
    expect([await box().isChecked(), await allowed()]).toEqual([false, false]);
  });

  it('comes with a nudge, and goes with it', async () => {
    await answer('allow');
    await expect.poll(() => box().isChecked()).toBe(true);
    expect(await allowed()).toBe(true);
    const work = await enough.work('http://alpha.test/');
    await enough.pass(61);
    await nudgeOn(work).appears();
    await until(async () => (await notifications()).length === 1, 'one notification');
    // With a hand on it, the browser does not take it away by itself.
    await enough.chromium.display.xdotool('mousemove', '1100', '860');
    await nudgeOn(work).button('Later').click();
    await until(async () => (await notifications()).length === 0, 'it to go');
    await options.bringToFront();
  });

  it('leads to the popup when it is clicked, and goes', async () => {
    await enough.jump(24 * 60);
    const work = await enough.work('http://alpha.test/');
    await enough.pass(61);
    await nudgeOn(work).appears();
    await until(async () => (await notifications()).length === 1, 'one notification');
    await enough.chromium.display.xdotool('mousemove', '1100', '860', 'click', '1');
    await until(popupIsOpen, 'the popup to open');
    expect(await notifications()).toEqual([]);
    await work.close();
    await options.bringToFront();
  });

  it('gives the permission back when it is turned off', async () => {
    // The popup may be open before the page, which then draws nothing.
    await box().dispatchEvent('click');
    await expect.poll(allowed).toBe(false);
  });
});
