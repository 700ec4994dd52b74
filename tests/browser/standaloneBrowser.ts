import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyOfBuild, readStores, type Stores } from './enough';
import { startUnwatched, type Unwatched } from './harness/chromiumWithoutDebugger';
import { startDisplay } from './harness/display';
import { end } from './harness/processes';
import { startPages } from './harness/siteServer';
import { until } from './harness/until';
import type { Stage } from './scenes';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** A front that is another program, not a page. */
export const ANOTHER_PROGRAM = 'another program';

/** Enough as it is installed, in a Chromium that nobody watches, on the clock of the machine. */
export interface Alone extends AsyncDisposable {
  readonly browser: Omit<Unwatched, 'relaunch'>;
  /** Fronts are hosts and `ANOTHER_PROGRAM`. */
  readonly stage: Stage;
  /** Reads every store, through a page that is in front while it does. */
  stores(): Promise<Stores>;
  /** Starts the browser that was killed, with the same profile. */
  relaunch(): Promise<void>;
}

/** Starts the build that people install; these hosts may be seen without asking, and are chosen. */
export async function startAlone(sites: readonly string[]): Promise<Alone> {
  const display = await startDisplay();
  const pages = await startPages();
  const extension = await copyOfBuild(sites, 'chrome');
  const profile = await mkdtemp(join(tmpdir(), 'enough-alone-'));
  const browser = await startUnwatched({ extension, profile, pages, args: [], env: display.env });
  await browser.visit('help.html', (page) =>
    page.evaluate((message) => chrome.runtime.sendMessage(message), {
      name: 'addSites',
      data: { sites: sites.map((host) => ({ host })) },
    }),
  );

  const tabs = new Map<string, string>();
  let program: ChildProcess | undefined;
  let hand = 0;
  const show = async (front: string) => {
    if (program) await end(program);
    program = undefined;
    if (front === ANOTHER_PROGRAM) {
      const before = await display.xdotool('getactivewindow');
      program = spawn('xmessage', [ANOTHER_PROGRAM], { env: display.env, stdio: 'ignore' });
      const inFront = async () => (await display.xdotool('getactivewindow')) !== before;
      await until(inFront, 'the other program to be in front');
      return;
    }
    const tab = tabs.get(front);
    if (tab) await browser.show(tab);
    else tabs.set(front, await browser.open(`http://${front}/`));
  };
  return {
    browser,
    stage: {
      show,
      touch: async () => {
        hand = 1 - hand;
        await display.xdotool('mousemove', `${4 + hand}`, '880');
      },
      now: Date.now,
      wait: (to) => new Promise((resolve) => setTimeout(resolve, to - Date.now())),
    },
    stores: () => browser.visit('help.html', (page) => page.evaluate(readStores)),
    relaunch: async () => {
      tabs.clear();
      await browser.relaunch();
    },
    [Symbol.asyncDispose]: async () => {
      if (program) await end(program);
      await browser[Symbol.asyncDispose]();
      await pages.stop();
      await display.stop();
      for (const folder of [profile, extension]) {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}
