import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Display } from './display';
import { preferences } from './firefoxPreferences';
import { family, killAll } from './processes';
import type { Pages } from './siteServer';
import { unpacked } from './startupCache';
import { PATIENCE_MS, until } from './until';

const executable = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
/** Puppeteer's copies of the preferences, there while its browser runs. */
const BACKUPS = ['prefs.js.puppeteer', 'user.js.puppeteer'];
/** What Firefox believes of extensions when it starts, in the profile. */
const CACHE = 'startupCache/webext.sc.lz4';
/** What access each extension was given, in the profile. */
const ACCESS = 'extension-preferences.json';
/** Any will do: each extension has one of its own, and here it must outlive the browser. */
const UUID = '0e0a5d4c-6a36-4f27-9a4b-3c5f7f2f7a10';

export interface FirefoxOptions {
  readonly display: Display;
  readonly pages: Pages;
  /** The built folder; installed as a temporary add-on. */
  readonly extension: string;
  /** The person allowed it in private windows, in the prompt of the install. */
  readonly inPrivate?: boolean;
  /** More preferences, as in `about:config`. */
  readonly prefs?: Readonly<Record<string, unknown>>;
}

/** A headed Firefox with the extension in it. Ends with `close()` or at the end of `await using`. */
export interface Firefox extends AsyncDisposable {
  readonly display: Display;
  /** The folder of what it downloaded. */
  readonly downloads: string;
  /** The page that the extension opens when it is installed; the way to all the others. Another one after `powerCut`. */
  welcome(): Page;
  /** Opens a page of the extension in a new tab in front, e.g. `popup.html`. */
  extensionPage(path: string): Promise<Page>;
  /** A page of the extension that is open or opens. Waits a minute. */
  openedPage(path: string): Promise<Page>;
  isOpen(path: string): Promise<boolean>;
  /** A page in front, in a tab of its own. */
  open(address: string): Promise<Page>;
  backgroundAlive(): Promise<boolean>;
  /** Waits until the browser has put the background to sleep: 2 s after its last event. */
  backgroundAsleep(): Promise<void>;
  /** SIGKILL to every process of the browser, then a start with the same profile. Old pages are dead. */
  powerCut(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Launches Firefox headed on the display and installs the folder, about 3 s.
 *
 * Found true here (Firefox 153, WebDriver BiDi, Xvfb, openbox; tried, not read):
 * - No page may be sent to `moz-extension://` by address. The extension's own `tabs.create` may open
 *   them, and then code runs in them and keys and clicks reach them as in any page.
 * - `page.url()` stays `about:blank` for them, and `page.isClosed()` false when they close themselves:
 *   ask the page for its `location`.
 * - The connection keeps no background page alive: it goes to sleep as it would for a person, and
 *   `extension.getViews()` tells whether it is there without waking it (`runtime.getBackgroundPage()`
 *   would wake it).
 * - A temporary add-on is gone after a restart. Installed again after a kill it finds its stores
 *   and its access again, thanks to the fixed id in `firefoxPreferences.ts`. After a proper quit its access
 *   is gone: Firefox removed the add-on, and only a signed one could be tried in that way.
 * - Access is written to the disk some 2 s after it was given, and by itself into a cache that the next
 *   start believes; a kill before both takes it back, so `powerCut` looks into both.
 */
export async function launchFirefox({
  display,
  pages,
  extension,
  inPrivate = false,
  prefs = {},
}: FirefoxOptions): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'enough-firefox-'));
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings.gecko.id;
  if (inPrivate) {
    // BiDi can allow it as well, and reloads the extension at once: then the welcome is gone.
    const given = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    await writeFile(join(profile, ACCESS), JSON.stringify({ [id]: given }));
  }

  let browser: Browser;
  let welcome: Page;
  const launch = async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executable,
      headless: false,
      defaultViewport: null,
      userDataDir: profile,
      env: { ...display.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      args: ['--width=1280', '--height=900'],
      extraPrefsFirefox: {
        ...preferences(pages.port, id, UUID, join(profile, 'downloads')),
        ...prefs,
      },
    });
    await browser.installExtension(extension);
    welcome = await openedPage('welcome.html');
  };
  /** Every page that is open, with its address; with an error, if it gives none. */
  const openPages = async () =>
    Promise.all(
      (await browser.pages()).map(async (page) => {
        // A page that is being opened has its address before it has its APIs.
        const address = await page.evaluate(addressWithApis).catch(String);
        return { page, address };
      }),
    );
  const isOpen = async (path: string) =>
    (await openPages()).some(({ address }) => address === addressOf(path));
  /** One that was not among `before`. Three browsers at once on two cores: Puppeteer may hear late of a tab. */
  const openedPage = (path: string, before: readonly Page[] = []) => {
    const find = async () => {
      const all = (await openPages()).filter(({ page }) => !before.includes(page));
      const found = all.find(({ address }) => address === addressOf(path));
      if (!found) throw new Error(`open are ${all.map(({ address }) => address).join(', ')}`);
      found.page.setDefaultTimeout(PATIENCE_MS);
      return found.page;
    };
    return until(find, `the page ${path} to be open`);
  };
  const accessIsOnDisk = async () => {
    const granted = await welcome.evaluate(grantedOrigins);
    // Which of the two is written last hangs on how busy the machine is.
    const both = [
      await readFile(join(profile, ACCESS)),
      unpacked(await readFile(join(profile, CACHE))),
    ];
    return both.every((bytes) => granted.every((origin) => bytes.includes(origin)));
  };
  const backgroundAlive = () => welcome.evaluate(seesBackground);

  const close = async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  await launch();
  return {
    display,
    downloads: join(profile, 'downloads'),
    welcome: () => welcome,
    openedPage: (path) => openedPage(path),
    isOpen,
    extensionPage: async (path) => {
      const before = await browser.pages();
      await welcome.evaluate(openTab, path);
      return openedPage(path, before);
    },
    open: async (address) => {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await page.goto(address);
      return page;
    },
    backgroundAlive,
    backgroundAsleep: async () => {
      await until(async () => !(await backgroundAlive()), 'the background to be put to sleep');
    },
    powerCut: async () => {
      await until(accessIsOnDisk, 'Firefox to have written what access was given');
      // The one page that an install opens is the only way in, and it opens once.
      await welcome.evaluate(forgetWelcome);
      const { pid } = browser.process() ?? {};
      if (pid !== undefined) await killAll(family(pid));
      await until(() => !browser.connected, 'Firefox to end');
      // Puppeteer puts the profile's preferences back once its browser has ended: not under the next one.
      await until(
        () => BACKUPS.every((name) => !existsSync(join(profile, name))),
        'the preferences',
      );
      await launch();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

declare const chrome: {
  extension: { getViews(): { location: { pathname: string } }[] };
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  tabs: { create(tab: { url: string }): Promise<unknown> };
};

const seesBackground = () =>
  chrome.extension
    .getViews()
    .some(({ location }) => location.pathname === '/_generated_background_page.html');

const addressWithApis = () => ('chrome' in globalThis ? location.href : 'a page without APIs');

const addressOf = (path: string) => `moz-extension://${UUID}/${path}`;

const grantedOrigins = async () => (await chrome.permissions.getAll()).origins ?? [];

/** Resolves once it is written. */
const forgetWelcome = () =>
  new Promise<void>((done, failed) => {
    const opening = indexedDB.open('enough-settings');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('values', 'readwrite', { durability: 'strict' });
      writing.objectStore('values').delete('welcomed');
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });

const openTab = async (path: string) => {
  await chrome.tabs.create({ url: path });
};
