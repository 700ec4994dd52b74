import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeOn, startEnough, until } from './enough';

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number; audible: boolean }[]>;
    update(tab: number, change: object): Promise<unknown>;
  };
};

interface Busy {
  readonly what: string;
  readonly path: string;
  readonly begin: (page: Page) => Promise<unknown>;
  readonly end: (page: Page) => Promise<unknown>;
}

/** What pages open themselves, as the libraries of many of them do. */
const OPENED = {
  'a dialog of its own':
    '<div role="dialog" aria-modal="true"><p>Save?</p><button>Yes</button></div>',
  // Its frame has no size, as that of Headless UI, and it covers the button that opened it, which kept the focus.
  'a dialog in a frame without size':
    '<button autofocus>Save</button><div role="dialog" aria-modal="true" style="position: relative"><div style="position: fixed; inset: 0 50% 50% 0">Save?</div></div>',
  'a question of its own': '<div role="alertdialog">Save?</div>',
  'a menu that has the focus':
    '<div style="position: fixed; inset: 0 auto auto 0"><div role="menu"><div role="menuitem" tabindex="-1">Cut</div></div></div>',
  'a menu of a button': '<button aria-haspopup="true" aria-expanded="true">More</button>',
  'a list to choose from':
    '<input role="combobox" aria-expanded="true" aria-controls="list"><ul id="list" role="listbox"><li role="option">One</ul>',
  'a popover that closes by itself': '<div popover>More</div>',
};

/** What lies in a page all the time and looks alike. */
const FURNITURE = [
  '<nav role="menu"><div role="menuitem" aria-haspopup="true" aria-expanded="true" tabindex="0">Mail</div></nav>',
  '<div role="dialog" aria-modal="true" style="position: fixed; left: -400px; width: 300px">Drawer</div>',
  // The focus is beside it, in sight.
  '<div role="dialog" aria-modal="true">Colors</div>',
  '<div aria-hidden="true"><div role="dialog" aria-modal="true">Kept</div></div>',
  '<div role="dialog" aria-modal="true" style="visibility: hidden">Kept</div>',
  '<div role="dialog" aria-modal="true" style="opacity: 0">Kept</div>',
  '<button aria-haspopup="dialog" aria-expanded="true">Chat</button><div role="dialog">Chat</div>',
  '<input role="combobox" aria-expanded="true" aria-controls="none"><ul id="none" role="listbox" hidden></ul>',
  '<button aria-expanded="true">Details</button><div popover="manual">Toast</div>',
];

/** A day each: the nudge falls due while something goes on in the page. */
describe('a nudge that is due waits', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const hand = (...does: string[]) => enough.chromium.display.xdotool(...does);
  const morning = async (path: string) => {
    await enough.jump(24 * 60);
    return enough.work(`http://alpha.test/hostile/${path}`);
  };
  const answered = async (page: Page) => {
    await nudgeOn(page).button('Later').click();
    await nudgeOn(page).goes();
    await page.close();
  };
  /** Nothing tells that a lull passed unused, so the time of one has to pass: 5 s, and 2 for the asking. */
  const lullsTime = (page: Page) =>
    page.evaluate(() => new Promise((done) => setTimeout(done, 7_000)));

  it.each<Busy>([
    {
      what: 'a dialog of the page asks',
      path: 'dialog',
      begin: async () => undefined,
      end: (page) => page.evaluate(() => document.querySelector('dialog')?.close()),
    },
    {
      what: 'a dialog in a closed shadow root asks',
      path: 'closed-dialog',
      begin: async () => undefined,
      end: (page) =>
        page.evaluate(() => (window as unknown as { dialog: HTMLDialogElement }).dialog.close()),
    },
    ...Object.entries(OPENED).map(([what, body]) => ({
      what: `${what} is open`,
      path: 'calm',
      begin: (page: Page) =>
        page.evaluate((html) => {
          const opened = document.createElement('div');
          opened.id = 'opened';
          opened.innerHTML = html;
          // In sight: the page is longer than the window.
          document.body.prepend(opened);
          opened.querySelector<HTMLElement>('[popover]')?.showPopover();
          opened.querySelector<HTMLElement>('[role=menuitem],[autofocus]')?.focus();
        }, body),
      end: (page: Page) => page.evaluate(() => document.getElementById('opened')?.remove()),
    })),
    {
      what: 'a button of the mouse is held',
      path: 'calm',
      begin: () => hand('mousemove', '300', '500', 'mousedown', '1'),
      end: () => hand('mouseup', '1'),
    },
    {
      what: 'a button is held in a rewritten page',
      path: 'calm',
      begin: async (page) => {
        await page.evaluate(() => {
          document.open();
          document.write('<!doctype html><p>Anew</p>');
          document.close();
        });
        // Nothing tells that the page is watched again, which takes half a second.
        await page.evaluate(() => new Promise((done) => setTimeout(done, 1_000)));
        await hand('mousemove', '300', '500', 'mousedown', '1');
      },
      end: () => hand('mouseup', '1'),
    },
    {
      what: 'a call shows its picture, without sound',
      path: 'calm',
      begin: (page) =>
        page.evaluate(async () => {
          const video = document.createElement('video');
          Object.assign(video, { muted: true, autoplay: true });
          const canvas = document.createElement('canvas');
          video.srcObject = canvas.captureStream();
          canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
          document.body.append(video);
          await video.play();
        }),
      end: (page) => page.evaluate(() => document.querySelector('video')?.remove()),
    },
    {
      what: 'the page fills the screen',
      path: 'calm',
      begin: (page) => page.evaluate(() => document.documentElement.requestFullscreen()),
      end: (page) => page.evaluate(() => document.exitFullscreen()),
    },
    {
      what: 'the keys go to the address bar',
      path: 'calm',
      begin: () => hand('key', 'ctrl+l'),
      end: () => hand('mousemove', '300', '500', 'click', '1'),
    },
    {
      what: 'a file is chosen',
      path: 'file',
      begin: async (page) => {
        await page.locator('input').click();
        await page.waitForFunction(() => !document.hasFocus());
      },
      end: () => hand('key', 'Escape'),
    },
    {
      what: 'the page is printed',
      path: 'calm',
      begin: async (page) => {
        await hand('key', 'ctrl+p');
        await page.waitForFunction(() => !document.hasFocus());
      },
      end: () => hand('key', 'Escape'),
    },
  ])('while $what', async ({ path, begin, end }) => {
    const page = await morning(path);
    await enough.pass(26);
    await begin(page);
    await lullsTime(page);
    const shown = await nudgeOn(page).count();
    // Before anything can fail: whatever is held or open stays so for the tests that follow.
    await end(page);
    expect(shown).toBe(0);
    await nudgeOn(page).appears();
    await answered(page);
  });

  it('comes in a window that fills the screen by itself, and while a tab that is muted plays', async () => {
    await enough.jump(24 * 60);
    const page = await enough.work('http://alpha.test/audio');
    await page.click('#play');
    const isMuted = (muted: boolean) =>
      enough.driver().evaluate(async (isSet) => {
        const [tab] = await chrome.tabs.query({ url: '*://alpha.test/audio' });
        if (tab) await chrome.tabs.update(tab.id, { muted: isSet });
        return tab?.audible === true;
      }, muted);
    await until(() => isMuted(false), 'the tab to be heard');
    await enough.pass(26);
    expect((await enough.now()).noNudgeReason).toBe('sound');
    // Chromium calls a tab that is muted audible all the same.
    expect(await isMuted(true)).toBe(true);
    await hand('key', 'F11');
    await page.waitForFunction(() => innerHeight === screen.height);
    await nudgeOn(page).appears();
    expect(await isMuted(true)).toBe(true);
    await answered(page);
  });

  it('and for nothing that lies in a page all the time', async () => {
    const page = await morning('calm');
    await page.evaluate((html) => {
      const furniture = document.createElement('div');
      furniture.innerHTML = html;
      document.body.prepend(furniture);
      furniture.querySelector<HTMLElement>('[popover]')?.showPopover();
      furniture.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    }, FURNITURE.join(''));
    await enough.pass(26);
    const own = page.locator('html > [popover="manual"]');
    await own.waitFor({ state: 'visible' });
    await answered(page);
  });
});
