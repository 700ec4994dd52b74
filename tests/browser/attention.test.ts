import type { ChildProcess } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '../../utils/core/settings/sites';
import { type Enough, startEnough } from './enough';
import { createWitness, type Witness } from './expectRecorded';
import { openProgram } from './harness/anotherProgram';
import { grant } from './harness/chromiumPrompt';
import { end } from './harness/processes';
import { secondsWithin, spansIn } from './scenes';

declare const chrome: {
  permissions: { remove(wanted: { origins: string[] }): Promise<boolean> };
  windows: {
    create(made: { url: string }): Promise<{ id: number }>;
    remove(id: number): Promise<void>;
  };
};

/** A look comes every ten seconds, and takes a moment itself. */
const BY_A_LOOK_MS = 11_000;

/** Each test says what comes to the front, and goes on where the last one ended. */
describe('what is in front is what is counted, to the second, when', () => {
  let enough: Enough;
  let witness: Witness;
  let alpha: Page;
  let beta: Page;

  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test', 'beta.test', 'gamma.test'] });
    await enough.send('removeSite', { site: { host: 'gamma.test' } });
    witness = await createWitness(enough);
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const x = (...args: string[]) => enough.chromium.display.xdotool(...args);
  const openWindow = (url: string) =>
    enough
      .driver()
      .evaluate(async (address) => (await chrome.windows.create({ url: address })).id, url);
  const closeWindow = (id: number) =>
    enough.driver().evaluate((window) => chrome.windows.remove(window), id);
  const choose = (site: Site) => enough.send('addSites', { sites: [site] });

  it('another tab comes to the front', async () => {
    await witness.sees('alpha.test', async () => {
      alpha = await enough.work('http://alpha.test/');
    });
    await witness.sees('beta.test', async () => {
      beta = await enough.work('http://beta.test/');
    });
    await witness.sees('alpha.test', () => alpha.bringToFront());
    await witness.sees('beta.test', () => beta.bringToFront());
    await witness.sees(null, () => enough.driver().bringToFront());
  });

  it('the same tab goes to another site', async () => {
    await witness.sees('alpha.test', () => alpha.bringToFront());
    await witness.sees('beta.test', () => alpha.goto('http://beta.test/editor'));
    await witness.sees(null, () => alpha.goto('http://other.test/'));
    await witness.sees('alpha.test', () => alpha.goto('http://alpha.test/'));
  });

  it('it goes to a site that never ends loading', async () => {
    await witness.sees(null, () => alpha.goto('http://other.test/slow', { waitUntil: 'commit' }));
    expect(await alpha.evaluate(() => document.readyState)).not.toBe('complete');
    await witness.sees('beta.test', () =>
      alpha.goto('http://beta.test/slow', { waitUntil: 'commit' }),
    );
    await witness.sees('alpha.test', () => alpha.goto('http://alpha.test/'));
  });

  it('a page changes its address by itself, into a chosen path and out of it', async () => {
    const push = (path: string) => alpha.evaluate((to) => history.pushState({}, '', to), path);
    await choose({ host: 'gamma.test', path: '/board' });
    await witness.sees(null, () => alpha.goto('http://gamma.test/'));
    await witness.sees('gamma.test', () => push('/board/today'));
    await witness.sees(null, () => push('/boards'));
    await witness.sees('gamma.test', () => alpha.goBack());
    await witness.sees('alpha.test', () => alpha.goto('http://alpha.test/'));
  });

  it('a second window comes to the front, and goes behind', async () => {
    const first = await x('getactivewindow');
    let second = 0;
    await witness.sees('beta.test', async () => {
      second = await openWindow('http://beta.test/');
    });
    const other = await x('getactivewindow');
    await witness.sees('alpha.test', () => x('windowactivate', '--sync', first));
    await witness.sees('beta.test', () => x('windowactivate', '--sync', other));
    await witness.sees('alpha.test', () => closeWindow(second));
  });

  it('a window behind closes, which changes nothing', async () => {
    const first = await x('getactivewindow');
    let second = 0;
    await witness.sees('beta.test', async () => {
      second = await openWindow('http://beta.test/');
    });
    await witness.sees('alpha.test', () => x('windowactivate', '--sync', first));
    await witness.staysTrue(() => closeWindow(second));
  });

  it('the tab in front closes', async () => {
    await witness.sees('beta.test', () => beta.bringToFront());
    await witness.sees('alpha.test', () => beta.close());
  });

  it.each([
    // This browser tells here of the first return alone. Each way, what it does not tell is found by a look once.
    ['for the first time', BY_A_LOOK_MS],
    ['once more', BY_A_LOOK_MS],
    ['and again', undefined],
    ['and once more', undefined],
  ])('another program takes the focus and gives it back, %s', async (_, late) => {
    let program: ChildProcess | undefined;
    const opens = async () => {
      program = await openProgram(enough.chromium.display);
    };
    await witness.sees(null, opens, late);
    await witness.sees('alpha.test', async () => program && end(program), late);
  });

  it('the window is minimised and comes back', async () => {
    const window = await x('getactivewindow');
    await witness.sees(null, () => x('windowminimize', '--sync', window));
    await witness.sees('alpha.test', () => x('windowactivate', '--sync', window));
  });

  it('its site is removed and added again', async () => {
    await witness.sees(null, () => enough.send('removeSite', { site: { host: 'alpha.test' } }));
    await witness.sees('alpha.test', () => choose({ host: 'alpha.test' }));
  });

  it('counting is stopped, and goes on', async () => {
    const track = (tracking: boolean) => enough.send('changeSettings', { patch: { tracking } });
    await witness.sees(null, () => track(false));
    await witness.sees('alpha.test', () => track(true));
  });

  it('the access to it is withdrawn', async () => {
    let options = alpha;
    await witness.sees(null, async () => {
      options = await enough.chromium.extensionPage('options.html#sites');
    });
    await options.getByRole('textbox', { name: 'A name or an address' }).fill('delta.test');
    const add = options.getByRole('button', { name: 'Add delta.test' });
    await grant(enough.chromium.display, options, add, 'allow');
    await witness.sees('delta.test', () => options.goto('http://delta.test/'));
    await witness.sees(null, () =>
      enough
        .driver()
        .evaluate(() => chrome.permissions.remove({ origins: ['*://*.delta.test/*'] })),
    );
    await witness.sees('alpha.test', () => options.close());
  });

  it('somebody switches twenty times in ten seconds', async () => {
    await witness.sees('beta.test', async () => {
      beta = await enough.work('http://beta.test/');
    });
    const from = witness.clock();
    for (let turn = 0; turn < 20; turn += 1) {
      await (turn % 2 ? beta : alpha).bringToFront();
      // Lengths that drift through the whole second, so that rounding is not the same each time.
      const [anyPage] = enough.chromium.context.pages();
      if (!anyPage) throw new Error('No page is open to wait in.');
      await anyPage.waitForTimeout(405 + turn * 10);
    }
    const to = witness.clock();
    await witness.sees(null, () => enough.driver().bringToFront());
    const counted = secondsWithin(spansIn(await enough.stores()), { from, to });
    expect(Math.abs(counted - (to - from) / 1_000)).toBeLessThan(2);
  });
});
