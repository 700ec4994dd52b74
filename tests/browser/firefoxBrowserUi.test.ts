import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OptionsSection } from '../../utils/core/settings/optionsPlaces';
import { answer, inFirefox, nudges, startFirefox } from './enoughInFirefox';
import type { Firefox } from './harness/firefox';
import { button, field, named, text } from './harness/firefoxPage';
import { firefoxPopup, openFirefoxPopup } from './harness/firefoxPopup';
import { answerInFirefox, grantInFirefox } from './harness/firefoxPrompt';
import { until } from './harness/until';
import { wordsIn } from './localeTexts';

interface Drawing {
  readonly imageData: Record<string, ImageData>;
}

declare const chrome: {
  action: { getTitle(of: object): Promise<string>; getBadgeText(of: object): Promise<string> };
  commands: { update(command: { name: string; shortcut: string }): Promise<void> };
  notifications?: { getAll(): Promise<Record<string, { message: string }>> };
  permissions: {
    getAll(): Promise<{ origins: string[]; permissions: string[] }>;
    remove(wanted: { origins: string[] }): Promise<boolean>;
  };
  runtime: {
    getBackgroundPage(): Promise<{
      browser: { action: { setIcon(icon: Drawing): Promise<void> } };
    }>;
    sendMessage(message: object): Promise<unknown>;
  };
};

const words = wordsIn('en');
const KEYS = { pause: 'Alt+Shift+1', done: 'Alt+Shift+2', quiet: 'Alt+Shift+3' };
const PREFS = {
  // As in the oldest Firefox that Enough runs in: a popup opens in the turn of a key or a click alone.
  'extensions.openPopupWithoutUserGesture.enabled': false,
  // This display has no desktop that would show a notification: Firefox draws its own.
  'alerts.useSystemBackend': false,
};

/**
 * What is seen and pressed outside of any page, in one Firefox: each test goes on where the last one
 * ended, and the background is asleep before every step that needs it.
 */
describe('Firefox, outside of any page', () => {
  let firefox: Firefox;
  let work: Page;

  beforeAll(async () => {
    firefox = await startFirefox({ prefs: PREFS });
  });
  afterAll(() => firefox?.close());

  const { jump, send, now, pass, stores } = inFirefox(() => firefox);
  /** Asks what a page of ours may ask of the browser. */
  const ask = <T>(look: () => Promise<T>) => firefox.welcome().evaluate(look) as Promise<T>;
  const granted = () => ask(() => chrome.permissions.getAll());
  const sites = async () => {
    const { settings } = (await stores()).lasting as { settings?: { sites: { host: string }[] } };
    return settings?.sites.map(({ host }) => host);
  };
  const title = async () => {
    await now();
    return ask(() => chrome.action.getTitle({}));
  };
  const notices = () =>
    ask(async () =>
      Object.values((await chrome.notifications?.getAll()) ?? {}).map(({ message }) => message),
    );
  /** Options in front, with everything unfolded, and the background asleep. */
  const openOptions = async (section: OptionsSection) => {
    const options = await firefox.extensionPage(`options.html#${section}`);
    await options.waitForSelector(`#${section}-title`);
    await options.$$eval('details', (all) => {
      for (const details of all) details.open = true;
    });
    await firefox.backgroundAsleep();
    return options;
  };
  /** A new morning at work, until a nudge is there. */
  const nudged = async () => {
    await work.bringToFront();
    await jump(24 * 60);
    await pass(26);
    await until(async () => (await nudges(work)) === 1, 'the nudge to appear');
  };
  const goes = () => until(async () => (await nudges(work)) === 0, 'the nudge to go');

  it('adds a site from options, once the prompt was answered', async () => {
    const options = await openOptions('sites');
    await field(options, words('site.field')).fill('alpha.test');
    const add = () => button(options, words('site.addNamed', 'alpha.test')).click();
    expect(await grantInFirefox(firefox.display, options, add, 'allow')).toEqual([
      '*://*.alpha.test/*',
    ]);
    await until(async () => (await sites())?.join() === 'alpha.test', 'the site to be added');
    await options.close();
  });

  it('does by keys what a person gave keys to, and shows it in the popup', async () => {
    const give = (command: { name: string; shortcut: string }) => chrome.commands.update(command);
    for (const [name, shortcut] of Object.entries(KEYS)) {
      await firefox.welcome().evaluate(give, { name, shortcut });
    }
    work = await firefox.open('http://alpha.test/editor');
    await firefox.backgroundAsleep();
    await firefox.display.xdotool('key', 'alt+shift+1');
    const pause = await firefox.openedPage('pause.html');
    await button(pause, words('pause.button.back')).click();
    await until(async () => !(await firefox.isOpen('pause.html')), 'the pause page to close');

    const popup = firefoxPopup(firefox);
    await firefox.backgroundAsleep();
    await firefox.display.xdotool('key', 'alt+shift+3');
    await popup.says(/Quiet until/);
    expect((await now()).noNudgeReason).toBe('snooze');
    await popup.press('End quiet');
    await popup.close();

    await firefox.backgroundAsleep();
    await firefox.display.xdotool('key', 'alt+shift+2');
    await popup.says(/You closed the day at/);
    expect((await now()).doneAt).not.toBeNull();
    await popup.close();
  });

  it('lists the keys in options, and leads to where the browser keeps them', async () => {
    const options = await openOptions('about');
    const keys = () => options.$$eval('kbd', (all) => all.map(({ textContent }) => textContent));
    const given = ['Alt+Shift+U', ...Object.values(KEYS)].join();
    await until(async () => (await keys()).join() === given, 'the keys to be listed');
    const before = await options.browser().pages();
    await button(options, words('options.button.shortcuts')).click();
    const inFront = () => firefox.display.xdotool('getactivewindow', 'getwindowname');
    await until(
      async () => /Extension Shortcuts|Add-ons Manager/.test(await inFront()),
      'the page of shortcuts to be in front',
    );
    // A page of the browser's own answers nothing that is asked of all pages.
    const others = async () =>
      (await options.browser().pages()).filter((page) => !before.includes(page));
    for (const page of await until(
      async () => (await others()).length > 0 && others(),
      'its tab',
    )) {
      await page.close();
    }
    await options.close();
  });

  it('has the plain ring as its icon, and minutes there for who turned them on', async () => {
    await work.bringToFront();
    await jump(24 * 60);
    await pass(20);
    expect(await title()).toBe('Enough');
    const options = await openOptions('notes');
    await named(options, words('options.minutesOn')).click();
    await text(options, words('options.saved'));
    await options.close();
    await work.bringToFront();
    await pass(5);
    expect(await title()).toMatch(/about 25 minutes since your last break/);
    // A tile with a ring cut out of it, and a disc with figures.
    expect(await drawnAfter(false)).toEqual({ corner: true, ring: false });
    expect(await drawnAfter(true)).toEqual({ corner: false, ring: true });
    await send('changeSettings', { patch: { minutesOnIcon: false } });
  });

  /** Whether there is ink in a corner of the 32 px drawing, and where its ring is, once minutes were turned on or off. */
  const drawnAfter = (minutesOnIcon: boolean) =>
    firefox.welcome().evaluate(
      async (patch) => {
        const { action } = (await chrome.runtime.getBackgroundPage()).browser;
        const { setIcon } = action;
        const drawn = new Promise<{ corner: boolean; ring: boolean }>((resolve) => {
          action.setIcon = (icon) => {
            const { data = [], width = 0 } = icon.imageData['32'] ?? {};
            const isInk = (x: number, y: number) => (data[4 * (y * width + x) + 3] ?? 0) > 127;
            resolve({ corner: isInk(4, 4), ring: isInk(16, 25) });
            return setIcon.call(action, icon);
          };
        });
        await chrome.runtime.sendMessage({ name: 'changeSettings', data: { patch } });
        return drawn.finally(() => {
          action.setIcon = setIcon;
        });
      },
      { minutesOnIcon },
    );

  it('carries a dot while a note waits there by choice, and says it in the popup', async () => {
    const options = await openOptions('notes');
    await named(options, words('options.forms.icon')).click();
    await text(options, words('options.saved'));
    await options.close();
    await work.bringToFront();
    await pass(40);
    expect(await title()).toBe('Enough: a note is waiting');
    expect(await nudges(work)).toBe(0);
    await firefox.backgroundAsleep();
    const popup = await openFirefoxPopup(firefox);
    await popup.press('Keep going');
    await popup.says(/Okay\. Carry on\./);
    await popup.close();
    expect(await title()).toBe('Enough');
    expect(await ask(() => chrome.action.getBadgeText({}))).toBe('');
    await send('changeSettings', {
      patch: { nudgeForm: 'card', stretchWindowMinutes: [25, 40] },
    });
  });

  it('shows a notification with a nudge to who allowed it, and takes it away with it', async () => {
    const options = await openOptions('notes');
    const name = words('options.notificationOn');
    const box = () => named(options, name).click();
    const allowed = async () => (await granted()).permissions.includes('notifications');
    await answerInFirefox(firefox.display, box, 'deny');
    await text(options, words('options.notificationNo'));
    expect(await allowed()).toBe(false);
    await answerInFirefox(firefox.display, box, 'allow');
    await until(allowed, 'notifications to be allowed');
    await nudged();
    await until(async () => (await notices()).length === 1, 'one notification');
    await firefox.backgroundAsleep();
    await answer(work, 'Later').click();
    await goes();
    await until(async () => (await notices()).length === 0, 'the notification to go');
    await options.bringToFront();
    await firefox.backgroundAsleep();
    await box();
    await until(async () => !(await allowed()), 'the permission to be given back');
    await options.close();
  });

  it('takes its nudge away where access is withdrawn, says so, and can be given it again', async () => {
    await nudged();
    await firefox.backgroundAsleep();
    await ask(() => chrome.permissions.remove({ origins: ['*://*.alpha.test/*'] }));
    await goes();
    await pass(10);
    expect(await nudges(work)).toBe(0);
    expect((await now()).withoutAccess).toEqual(['alpha.test']);
    const popup = await openFirefoxPopup(firefox);
    await popup.says(/The browser does not let Enough see alpha\.test any more\./);
    await popup.close();
    const options = await openOptions('sites');
    await text(options, words('site.withdrawn'));
    const give = () => button(options, words('site.giveAccessNamed', 'alpha.test')).click();
    expect(await grantInFirefox(firefox.display, options, give, 'allow')).toEqual([
      '*://*.alpha.test/*',
    ]);
    await until(async () => (await now()).withoutAccess.length === 0, 'access to be there again');
    await options.close();
  });

  it('takes its nudge and its access away with the site', async () => {
    await nudged();
    await firefox.backgroundAsleep();
    const options = await openOptions('sites');
    await button(options, words('site.removeNamed', 'alpha.test')).click();
    await goes();
    await until(async () => (await sites())?.length === 0, 'the site to be off the list');
    await until(async () => (await granted()).origins.length === 0, 'access to be given back');
  });
});
