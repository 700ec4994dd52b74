import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, startEnough, until } from './enough';

const KEYS = { pause: 'Alt+Shift+1', done: 'Alt+Shift+2', quiet: 'Alt+Shift+3' };

/** Real keys, pressed while a work page is in front; the worker may be dead by then. */
describe('shortcuts', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'], keys: KEYS });
    await enough.work('http://alpha.test/editor');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const press = async (keys: string) => {
    await enough.chromium.killWorker();
    await enough.chromium.display.xdotool('key', keys);
  };
  const popupIsOpen = () =>
    until(async () => {
      const { targetInfos } = await enough.chromium.cdp().send('Target.getTargets');
      return targetInfos.some(({ url }) => url.endsWith('/popup.html'));
    }, 'the popup to open');

  it('begin a pause, as the button does', async () => {
    await press('alt+shift+1');
    const pause = await enough.chromium.openedPage('pause.html');
    await pause.getByRole('button', { name: 'I am back' }).click();
    await expect.poll(() => pause.isClosed()).toBe(true);
  });

  it('bring quiet for an hour, and show it', async () => {
    await press('alt+shift+3');
    await popupIsOpen();
    await expect.poll(async () => (await enough.now()).noNudgeReason).toBe('snooze');
    await enough.chromium.display.xdotool('key', 'Escape');
  });

  it('close the day, and show it', async () => {
    await press('alt+shift+2');
    await popupIsOpen();
    await expect.poll(async () => (await enough.now()).doneAt).not.toBeNull();
    await enough.chromium.display.xdotool('key', 'Escape');
  });

  it('are listed in options, with the way to the page where the browser keeps them', async () => {
    const options = await enough.chromium.extensionPage('options.html#about');
    const listed = options.getByRole('group', { name: 'Shortcuts' });
    await expect
      .poll(() => listed.locator('dl').innerText())
      .toMatch(/Open the popup\s+Alt\+Shift\+U\s+Begin a pause\s+Alt\+Shift\+1/);
    const opened = enough.chromium.context.waitForEvent('page');
    await listed.getByRole('button', { name: 'Change shortcuts' }).click();
    expect((await opened).url()).toBe('chrome://extensions/shortcuts');
  });
});
