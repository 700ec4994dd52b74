import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { MessageData, MessageName } from '../../utils/messages';
import { sendWithRetry } from '../../utils/sendWithRetry';
import { type Chromium, launchChromium } from '../browser/harness/chromium';
import { startUnwatched, type Unwatched } from '../browser/harness/chromiumWithoutDebugger';
import { type Display, startDisplay } from '../browser/harness/display';
import { family, processesWith } from '../browser/harness/processes';
import { startPages } from '../browser/harness/siteServer';
import { type Subject, wait } from './measurement';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** The work sites of the bench. No other host is one. */
export const WORK_SITES = ['alpha.test', 'beta.test', 'gamma.test'] as const;

/** How often the hand moves, ms: well within the minute after which nobody is there. */
const HAND_EVERY_MS = 20_000;

/** A screen of its own with a person at it, and a browser. */
export interface Desk<Browser> extends AsyncDisposable {
  readonly browser: Browser;
  readonly display: Display;
  /** Moves the mouse a little, beside the window, so that no page has to do with it. */
  hand(): Promise<void>;
  /** Lets so many ms pass with the person there. */
  stay(ms: number): Promise<void>;
  /** Every process of the browser. */
  pids(): number[];
}

/** With no debugger: what a person has. Enough has its work sites chosen, and its welcome is closed. */
export async function sitDown(subject: Subject): Promise<Desk<Unwatched>> {
  return furnish(async ({ display, pages, profile }) => {
    const options = { extension: subject.folder, profile, pages, args: [], env: display.env };
    const browser = await startUnwatched(options);
    if (subject.isEnough) await browser.visit('help.html', chooseSites);
    // Whatever is measured beside Enough has a browser that was started as often.
    await browser.kill();
    await browser.relaunch();
    return browser;
  });
}

/** With a debugger at every page and at the worker, which never dies of idleness then. */
export async function sitDownToWatch(subject: Subject): Promise<Desk<Chromium>> {
  return furnish(async ({ display, pages, profile }) => {
    const browser = await launchChromium({ display, pages, profile, extension: subject.folder });
    await browser.context.addInitScript(NAMES);
    if (subject.isEnough) await chooseSites(await browser.openedPage('welcome.html'));
    return browser;
  });
}

type Room = {
  readonly display: Awaited<ReturnType<typeof startDisplay>>;
  readonly pages: Awaited<ReturnType<typeof startPages>>;
  readonly profile: string;
};

async function furnish<B extends AsyncDisposable>(start: (room: Room) => Promise<B>) {
  // Wider than the browser's window: the mouse has a place of its own.
  const display = await startDisplay({ size: '1400x900' });
  const pages = await startPages();
  const profile = await mkdtemp(join(tmpdir(), 'enough-bench-'));
  const browser = await start({ display, pages, profile });
  let there = 0;
  const hand = async () => {
    there = 1 - there;
    await display.xdotool('mousemove', `${1350 + there}`, '450');
  };
  return {
    browser,
    display,
    hand,
    stay: async (ms: number) => {
      for (let left = ms; left > 0; left -= HAND_EVERY_MS) {
        await hand();
        await wait(Math.min(left, HAND_EVERY_MS));
      }
    },
    pids: () => family(Math.min(...processesWith(`--user-data-dir=${profile}`))),
    [Symbol.asyncDispose]: async () => {
      await browser[Symbol.asyncDispose]();
      await pages.stop();
      await display.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Compiled functions name this helper, and pages and workers do not have it. */
export const NAMES = 'globalThis.__name = (named) => named;';

export async function send<N extends MessageName>(
  page: Page,
  name: N,
  data: MessageData<N>,
): Promise<void> {
  await sendWithRetry(() =>
    page.evaluate((message) => chrome.runtime.sendMessage(message), { name, data }),
  );
}

async function chooseSites(page: Page): Promise<void> {
  await send(page, 'addSites', { sites: WORK_SITES.map((host) => ({ host })) });
}
