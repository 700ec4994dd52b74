import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFirefox, startFirefox } from './enoughInFirefox';
import { openProgram } from './harness/anotherProgram';
import { named, text } from './harness/firefoxPage';
import { firefoxPopup } from './harness/firefoxPopup';
import { end } from './harness/processes';
import { until } from './harness/until';
import { wordsIn } from './localeTexts';

const words = wordsIn('en');

/** Each test goes on where the last one ended: a day of its own, with a note that is due in another program. */
describe('a click on a notification of the desktop leads from another program to the popup of Firefox', () => {
  let firefox: Awaited<ReturnType<typeof startFirefox>>;
  let work: Page;
  const { send, pass, now, jump } = inFirefox(() => firefox);
  const shown = () => firefox.display.notifications?.shown ?? [];

  beforeAll(async () => {
    firefox = await startFirefox({ granted: ['alpha.test'], notified: true });
    const options = await firefox.extensionPage('options.html#notes');
    await named(options, words('options.notificationOn')).click();
    await text(options, words('options.saved'));
    await options.close();
    const patch = {
      otherPrograms: 'work',
      stretchWindowMinutes: [25, 40] as [number, number],
    } as const;
    await send('changeSettings', { patch });
    work = await firefox.open('http://alpha.test/');
  });
  afterAll(() => firefox?.close());

  it.each([
    ['awake', async (): Promise<void> => void (await now())],
    // Not its first sleep since the permission was given: Firefox wakes it for what it listened to from its start alone.
    ['asleep', async (): Promise<void> => firefox.backgroundAsleep()],
  ] as const)('with the background %s', async (_state, settle) => {
    const { display } = firefox;
    await work.bringToFront();
    await pass(20);
    const browser = await display.xdotool('getactivewindow');
    const program = await openProgram(display);
    await now();
    const before = shown().length;
    await pass(8);
    await until(() => shown().length > before, 'the notification to come');
    await pass(2);
    expect(shown()).toHaveLength(before + 1);
    const notification = shown().at(-1);
    expect(notification?.title).toBe('Enough');

    await settle();
    await display.notifications?.click();
    const popup = firefoxPopup(firefox);
    await popup.says(/Keep going/);
    // Its minutes have gone on since.
    await popup.says(new RegExp(notification?.text.replace(/\d+/g, '\\d+') ?? 'no text'));
    expect(await display.xdotool('getactivewindow')).toBe(browser);
    await popup.press('Keep going');
    await popup.says(/Okay\. Carry on\./);
    await popup.close();
    await end(program);
    await firefox.backgroundAsleep();
    await jump(24 * 60);
  });
});
