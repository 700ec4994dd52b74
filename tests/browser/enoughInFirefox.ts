import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { Status } from '../../utils/core/state/status';
import type { MessageData, MessageName, Reply } from '../../utils/messages';
import { copyOfBuild, MORNING, readStores } from './enough';
import { type DisplayOptions, startDisplay } from './harness/display';
import { type Firefox, type FirefoxOptions, launchFirefox } from './harness/firefox';
import { startPages, type Visit } from './harness/siteServer';
import { until } from './harness/until';
import { lookAtEachStep, moveClock, passTime } from './passTime';

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  permissions: { request(what: { origins: readonly string[] }): Promise<boolean> };
};

/** The browser gives what is asked for, and asks nobody. */
const WITHOUT_PROMPTS = { 'extensions.webextOptionalPermissionPrompts': false };

interface StartOptions
  extends Pick<FirefoxOptions, 'prefs' | 'inPrivate'>,
    Pick<DisplayOptions, 'composes' | 'heard' | 'notified' | 'zone'> {
  /** Hosts that were asked for and chosen already. From then on this browser asks nobody about access. */
  readonly granted?: readonly string[];
  /** Changes the copy, a folder, before it is installed. */
  readonly prepare?: (extension: string) => Promise<unknown>;
}

/** Starts the test build in the morning, on a display of its own. Its `close()` ends all of it. */
export async function startFirefox({
  granted = [],
  prepare,
  prefs,
  heard,
  composes,
  notified,
  zone,
  ...options
}: StartOptions = {}): Promise<Firefox & { readonly visits: readonly Visit[] }> {
  const display = await startDisplay({ heard, composes, notified, zone });
  const pages = await startPages();
  const extension = await copyOfBuild([], 'firefox-testing');
  let firefox: Firefox | undefined;
  const close = async () => {
    await firefox?.close();
    await pages.stop();
    await display.stop();
    await rm(extension, { recursive: true, force: true });
  };
  try {
    await prepare?.(extension);
    const quick = granted.length > 0 ? WITHOUT_PROMPTS : {};
    const started = await launchFirefox({
      display,
      pages,
      extension,
      ...options,
      prefs: { ...quick, ...prefs },
    });
    firefox = started;
    const { jump, send } = inFirefox(() => started);
    await jump((MORNING - Date.now()) / 60_000);
    if (granted.length > 0) {
      await takeAccess(started.welcome(), granted);
      await send('addSites', { sites: granted.map((host) => ({ host })) });
    }
    return { ...started, visits: pages.visits, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Asks for these hosts as a person does, by a click: what an install came with would be given back at once. */
export async function takeAccess(welcome: Page, hosts: readonly string[]): Promise<void> {
  const origins = hosts.map((host) => `*://*.${host}/*`);
  await welcome.bringToFront();
  await welcome.evaluate(askWithClick, origins);
  await welcome.mouse.click(5, 5);
  await until(() => welcome.evaluate(() => document.body.dataset.asked === 'true'), 'the access');
}

/** Runs in a page of ours: asks once with the next click, and marks the page with the answer. */
function askWithClick(origins: readonly string[]) {
  const ask = async () => {
    document.body.dataset.asked = String(await chrome.permissions.request({ origins }));
  };
  document.addEventListener('click', () => void ask(), { once: true });
}

/** A way into Enough in Firefox, through the page that it opened when it was installed. `firefox`: the one that runs now. */
export function inFirefox(firefox: () => Firefox) {
  const jump = (minutes: number) =>
    firefox()
      .welcome()
      .evaluate(moveClock, Math.round(minutes * 60_000));
  const send = async <N extends MessageName>(name: N, data: MessageData<N>): Promise<Reply<N>> => {
    const sending = (message: unknown) => chrome.runtime.sendMessage(message);
    const answered = await firefox().welcome().evaluate(sending, { name, data });
    return (answered as { reply: Reply<N> }).reply;
  };
  const now = (): Promise<Status> => send('getStatus', {});
  return {
    /** Moves the clock, minutes. */
    jump,
    send,
    now,
    /** Minutes pass, with samples near enough to count. */
    pass: passTime({
      display: () => firefox().display,
      look: (steps) => firefox().welcome().evaluate(lookAtEachStep, steps),
      lost: async () => {
        throw new Error('Firefox did not answer a look.');
      },
    }),
    stores: () => firefox().welcome().evaluate(readStores),
  };
}

/** A choice of the nudge on a work page, in the open shadow root that only the test build has. */
export const answer = (page: Page, name: string) =>
  page
    .locator(`html > [popover="manual"] >>> ::-p-aria([name="${name}"][role="button"])`)
    // In its first half second it takes no click.
    .filter((button) => getComputedStyle(button).pointerEvents !== 'none');

/** How many nudges are on a work page. */
export const nudges = (page: Page) => page.$$eval('html > [popover="manual"]', (all) => all.length);
