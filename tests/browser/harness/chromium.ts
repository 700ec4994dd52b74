import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { start } from './chromiumProcess';
import type { Display } from './display';
import type { Pages } from './siteServer';
import { inTime, until } from './until';

export interface ChromiumOptions {
  readonly display: Display;
  readonly pages: Pages;
  /** The unpacked extension's folder. */
  readonly extension: string;
  /** A profile folder to use and leave there; else one is made and removed in the end. */
  readonly profile?: string;
  /** What a person chose in the settings, as Chromium's own file of them has it: for a profile that is made. */
  readonly preferences?: object | undefined;
  /** More switches, such as `--log-net-log=FILE` or `--force-prefers-reduced-motion`. */
  readonly args?: readonly string[];
}

/** A headed Chromium with the extension in it. Ends with `close()` or at the end of `await using`. */
export interface Chromium extends AsyncDisposable {
  /** Of the running browser: another one after `relaunch`. */
  readonly context: BrowserContext;
  readonly display: Display;
  readonly profile: string;
  /** The extension's id. */
  readonly id: string;
  /** A session with the running browser itself. */
  cdp(): CDPSession;
  /** Opens an address in a new tab, in front, and waits until it is loaded. Errors: it cannot be opened. */
  open(address: string): Promise<Page>;
  /** Opens a page of the extension in a new tab, e.g. `options.html`. */
  extensionPage(path: string): Promise<Page>;
  /** A page of the extension that is open or opens, e.g. after install. Waits a minute. */
  openedPage(path: string): Promise<Page>;
  /** The live service worker. Waits a minute for one: wake a dead one by an event first. */
  worker(): Promise<Worker>;
  /** Whether the service worker runs. */
  workerAlive(): Promise<boolean>;
  /** Stops the service worker for real, and returns when it is gone. */
  killWorker(): Promise<void>;
  /** SIGKILL to every process of the browser: a power cut. */
  killBrowser(): Promise<void>;
  /** Starts it again with the same profile; quits it first if it runs. Old pages are dead. */
  relaunch(): Promise<void>;
  /** Quits it as the person would, and waits for its end. */
  quit(): Promise<void>;
  /** Quits, and removes the profile if it was made here. */
  close(): Promise<void>;
}

/**
 * Launches Chromium headed on the display, about 0.8 s. Errors: Chromium missing, or silent for 20 s.
 *
 * Found true here (Chromium 156, Xvfb, openbox; tried, not read):
 * - openbox gives a new window the focus: `windows.getLastFocused().focused` is true at once.
 * - `page.bringToFront()` and `context.newPage()` change the active tab that `tabs.query` sees.
 *   With them `document.visibilityState` and `hasFocus()` change as for a person. That is so only
 *   because the browser is started by hand and joined with `noDefaults`: `launchPersistentContext`
 *   has every page claim to be visible and focused, which would let a nudge speak in a hidden tab.
 * - `tab.url` is undefined for sites not granted, also for `about:blank`; the extension's own pages
 *   have theirs.
 * - While the browser's permission prompt is up the page has no focus, and `getLastFocused()`
 *   answers `focused: false`.
 * - `Target.closeTarget` on the service worker stops it within 0.1 s; the next event starts another
 *   one, with new globals. Playwright keeps the same `Worker` object and tells no `close`; an
 *   `evaluate` in between waits for the next start.
 * - Playwright attaches to the worker, so it never dies of idleness here: kill it.
 */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const { display } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'enough-chromium-')));
  if (options.preferences) {
    await mkdir(join(profile, 'Default'));
    const chosen = JSON.stringify(options.preferences);
    await writeFile(join(profile, 'Default', 'Preferences'), chosen);
  }
  const extension = await realpath(options.extension);
  const id = await extensionId(extension);
  const origin = `chrome-extension://${id}/`;
  const launch = () =>
    start({ ...options, extension, profile, args: options.args ?? [], env: display.env });
  let running = await launch();

  const workerTarget = async () => {
    const { targetInfos } = await running.cdp.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  };
  const opened = (path: string) =>
    running.context.pages().find((page) => page.url().startsWith(origin + path));

  const open = async (address: string) => {
    const { context, cdp } = running;
    const [bare] = address.split('#');
    const isIt = (page: Page) => page.url().split('#')[0] === bare || isError(page);
    const opening = context.waitForEvent('page', isIt);
    // A page that Playwright opens is blank first, and takes a renderer of its own for that.
    await cdp.send('Target.createTarget', { url: address });
    const page = await opening;
    try {
      await page.waitForLoadState('load');
      if (isError(page)) throw new Error(`${address} does not open.`);
      return page;
    } catch (error) {
      await page.close();
      throw error;
    }
  };

  const quit = () => running.quit();
  const close = async () => {
    await quit();
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    get context() {
      return running.context;
    },
    display,
    profile,
    id,
    cdp: () => running.cdp,
    open,
    extensionPage: (path) => open(origin + path),
    openedPage: (path) => until(() => opened(path), `the page ${path} to open by itself`),
    worker: () =>
      until(
        async () =>
          (await workerTarget()) &&
          running.context.serviceWorkers().find((worker) => worker.url().startsWith(origin)),
        'a live service worker (a dead one needs an event to wake it)',
      ),
    workerAlive: async () => Boolean(await workerTarget()),
    killWorker: async () => {
      const target = await workerTarget();
      const worker = running.context.serviceWorkers().find((each) => each.url().startsWith(origin));
      if (!target || !worker) return;
      const birth = () => worker.evaluate(() => performance.timeOrigin);
      const born = await inTime(birth(), 2_000).catch(() => 0);
      await running.cdp.send('Target.closeTarget', { targetId: target.targetId });
      // Another may be started at once, under the same name: then its birth tells.
      await until(async () => {
        if (!(await workerTarget())) return true;
        return (await inTime(birth(), 500)) !== born;
      }, 'the service worker to be gone');
    },
    killBrowser: () => running.kill(),
    relaunch: async () => {
      await quit();
      running = await launch();
    },
    quit,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** What the browser shows where it cannot open an address. */
const isError = (page: Page) => page.url().startsWith('chrome-error:');

/** As Chromium makes it: a hash of the manifest's key, or of the folder's path, in letters a to p. */
export async function extensionId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const source = manifest.key ? Buffer.from(manifest.key, 'base64') : folder;
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
