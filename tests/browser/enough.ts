import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Settings } from '../../utils/core/settings/settings';
import type { Status } from '../../utils/core/state/status';
import type { MessageData, MessageName, Reply } from '../../utils/messages';
import { parseSettings } from '../../utils/schemas/settings';
import { sendWithRetry } from '../../utils/sendWithRetry';
import { placed } from '../unit/store/storedKinds';
import { type Chromium, type ChromiumOptions, launchChromium } from './harness/chromium';
import { type DisplayOptions, startDisplay } from './harness/display';
import { startPages } from './harness/siteServer';
import { until } from './harness/until';
import { lookAtEachStep, moveClock, passTime } from './passTime';

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown>; reload(): void };
  storage: {
    local: { get(key: null): Promise<Record<string, unknown>> };
    sync: { get(key: null): Promise<Record<string, unknown>> };
  };
};

const BUILDS = fileURLToPath(new URL('../../dist/', import.meta.url));
/** Monday, 09:00 in UTC: mornings are when most of what is tested may happen. */
export const MORNING = Date.UTC(2026, 11, 7, 9);

/** Enough in a real Chromium, driven as a person would, with a clock that can be moved. */
export interface Enough extends AsyncDisposable {
  readonly chromium: Chromium;
  readonly pagesPort: number;
  readonly visits: readonly { host: string; path: string }[];
  /** A page of ours that stays in the background, to move the clock and to read the stores from. */
  driver(): Page;
  send<N extends MessageName>(name: N, data: MessageData<N>): Promise<Reply<N>>;
  now(): Promise<Status>;
  /** Minutes pass, with samples near enough to count. */
  pass(minutes: number): Promise<void>;
  /** Moves the clock by one step without any sample: what a sleeping machine does. */
  jump(minutes: number): Promise<void>;
  /** A work page in front, in a tab of its own. */
  work(address: string): Promise<Page>;
  /** Everything in every store, as it is stored. */
  stores(): Promise<Stores>;
  /** Does something while the worker dies before, during and after it. */
  whileDying<T>(act: () => Promise<T>): Promise<T>;
  /** Ends the browser by force and starts it with the same profile. */
  powerCut(): Promise<void>;
  /** Reloads the extension, as an update does, or by what `doing` does: its pages close. */
  reload(doing?: () => Promise<unknown>): Promise<void>;
}

export interface Stores {
  readonly record: Record<string, unknown>;
  readonly journal: Record<string, { text: string; question: string | null }>;
  readonly lasting: Record<string, unknown>;
  /** What a script in a page reaches in Firefox: the clock of the tests alone. */
  readonly local: Record<string, unknown>;
  /** What the browser's own sync holds. */
  readonly sync: Record<string, unknown>;
}

export interface EnoughOptions
  extends Pick<DisplayOptions, 'composes' | 'fonts' | 'heard' | 'zone'>,
    Pick<ChromiumOptions, 'preferences'> {
  /** Hosts that this copy of the build may see without asking, so that no prompt is in the way. */
  readonly granted?: readonly string[];
  readonly args?: readonly string[];
  /** Nobody can look into the nudge, as in the build that people install. */
  readonly closed?: boolean;
  /** Of the screen, in its own dots: `1280x900`. */
  readonly screen?: string;
  /** Of the browser, a BCP 47 tag. Needs its words on the machine (`chromium-l10n`). */
  readonly language?: string;
  /** Keys that a person gave to commands, as `Alt+Shift+1`. */
  readonly keys?: Readonly<Record<string, string>>;
}

/** Starts the test build. `granted` sites are chosen already; without them, nothing is. */
export async function startEnough({
  granted = [],
  args = [],
  closed = false,
  screen,
  fonts,
  zone,
  heard,
  composes,
  preferences,
  language = 'en-GB',
  keys = {},
}: EnoughOptions = {}): Promise<Enough> {
  const display = await startDisplay({ size: screen, language, fonts, zone, heard, composes });
  const pages = await startPages();
  const extension = await copyOfBuild(granted);
  await changeManifest(extension, ({ commands }) => {
    for (const [name, key] of Object.entries(keys))
      Object.assign(commands[name] ?? {}, { suggested_key: { default: key } });
  });
  if (closed) await closeNudge(extension);
  const chromium = await launchChromium({
    display,
    pages,
    extension,
    preferences,
    args: [`--lang=${language}`, ...args],
  });
  let driver = await chromium.openedPage('welcome.html');

  // As Enough's own pages send: a worker may die with a message in its hands.
  const send = <N extends MessageName>(name: N, data: MessageData<N>) =>
    sendWithRetry<Reply<N>>(() =>
      driver.evaluate((message) => chrome.runtime.sendMessage(message), { name, data }),
    );
  const jump = (minutes: number) => driver.evaluate(moveClock, Math.round(minutes * 60_000));

  await jump((MORNING - Date.now()) / 60_000);
  if (granted.length > 0) await send('addSites', { sites: granted.map((host) => ({ host })) });

  const stop = async () => {
    await chromium.close();
    await pages.stop();
    await display.stop();
    await rm(extension, { recursive: true, force: true });
  };
  return {
    chromium,
    pagesPort: pages.port,
    visits: pages.visits,
    driver: () => driver,
    send,
    now: () => send('getStatus', {}),
    jump,
    pass: passTime({
      display: () => display,
      look: (steps) => driver.evaluate(lookAtEachStep, steps),
      // A worker died with the message in its hands: it is sent again.
      lost: () => send('getStatus', {}),
    }),
    work: (address) => chromium.open(address),
    stores: async () => {
      const all = await driver.evaluate(readStores);
      // Throws at what no release would freeze.
      placed(all);
      return all;
    },
    whileDying: async (act) => {
      await chromium.killWorker();
      const [done] = await Promise.all([act(), chromium.killWorker()]);
      await chromium.killWorker();
      return done;
    },
    powerCut: async () => {
      await chromium.killBrowser();
      await chromium.relaunch();
      driver = await chromium.extensionPage('help.html');
    },
    reload: async (doing = () => driver.evaluate(() => chrome.runtime.reload())) => {
      const closed = driver.waitForEvent('close');
      // The page may be gone before it can answer.
      await doing().catch(() => undefined);
      await closed;
      // Between the old one and the new one the browser blocks every page of it, and no event tells of the end.
      driver = await until(async () => {
        const page = await chromium.context.newPage();
        try {
          // Asked for at the wrong moment, it is neither shown nor refused.
          await page.goto(`chrome-extension://${chromium.id}/help.html`, { timeout: 3_000 });
          return page;
        } catch (error) {
          await page.close();
          throw error;
        }
      }, 'Enough to be there again');
      await chromium.worker();
      // The span that was open before is in the record until the first sample.
      await send('getStatus', {});
    },
    [Symbol.asyncDispose]: stop,
  };
}

/** A copy of a build, that for tests unless told, that may see the given hosts from the start. */
export async function copyOfBuild(
  granted: readonly string[],
  build: 'chrome' | 'chrome-testing' | 'firefox-testing' = 'chrome-testing',
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'enough-build-'));
  await cp(join(BUILDS, build), folder, { recursive: true });
  await changeManifest(folder, (manifest) => {
    if (granted.length > 0) manifest.host_permissions = granted.map((host) => `*://*.${host}/*`);
  });
  return folder;
}

interface Manifest {
  host_permissions?: string[];
  readonly commands: Record<string, object>;
}

async function changeManifest(folder: string, change: (manifest: Manifest) => void): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  change(manifest);
  await writeFile(path, JSON.stringify(manifest));
}

async function closeNudge(extension: string): Promise<void> {
  const path = join(extension, 'nudge.js');
  const code = await readFile(path, 'utf8');
  const closed = code.replace(/(attachShadow\(\{mode:)`open`/, '$1`closed`');
  if (closed === code) throw new Error('The nudge says in another way that it can be looked into.');
  await writeFile(path, closed);
}

/** Runs in a page of ours. */
export async function readStores(): Promise<Stores> {
  // Opening a database that is not there would make an empty one, and Enough could not use it.
  const there = new Set((await indexedDB.databases()).map(({ name }) => name));
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const all = async (name: string, store: string) => {
    if (!there.has(name)) return {};
    const database = await answer(indexedDB.open(name));
    const from = database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([answer(from.getAllKeys()), answer(from.getAll())]);
    database.close();
    return Object.fromEntries(keys.map((key, index) => [String(key), values[index]]));
  };
  const [record, journal, lasting] = await Promise.all([
    all('enough-record', 'record'),
    all('enough-journal', 'entries'),
    all('enough-settings', 'values'),
  ]);
  const [local, sync] = await Promise.all([
    chrome.storage.local.get(null),
    chrome.storage.sync.get(null),
  ]);
  const reached = Object.keys(local).filter((name) => name !== 'testClockOffsetMs');
  if (reached.length > 0) throw new Error(`In Firefox, a script in a page reaches ${reached}.`);
  return { record, journal, lasting, local, sync };
}

/** The settings as Enough reads them: what nobody chose is not stored, and is its default. */
export function settingsIn({ lasting }: Pick<Stores, 'lasting'>): Settings {
  return parseSettings(lasting.settings);
}

/** The nudge on a work page. Only the test build lets itself be looked into. */
export function nudgeOn(page: Page) {
  const host = page.locator('html > [popover="manual"]');
  return {
    host,
    button: (name: string) => host.getByRole('button', { name, exact: true }),
    appears: () => host.waitFor({ state: 'visible' }),
    goes: () => host.waitFor({ state: 'detached' }),
    count: () => host.count(),
  };
}

/** How each nudge that the record holds ended, the oldest first; `null`: it did not so far. */
export function nudgeEnds({ record }: Pick<Stores, 'record'>): (string | null)[] {
  return Object.entries(record)
    .filter(([key]) => key.startsWith('nudges:'))
    .flatMap(([, nudges]) => (nudges as { end: string | null }[]).map(({ end }) => end));
}

/** Seconds that the record holds, site by site, the open span included. */
export function countedSeconds({ record }: Stores): Record<string, number> {
  const seconds: Record<string, number> = {};
  for (const [key, value] of Object.entries(record)) {
    if (!key.startsWith('day:')) continue;
    const { sites, spans } = value as { sites: string[]; spans: [number, number, number][] };
    for (const [site, , length] of spans) {
      const name = sites[site] ?? '';
      seconds[name] = (seconds[name] ?? 0) + length;
    }
  }
  const { openSpan } = (record.state ?? {}) as {
    openSpan?: { site: string; from: number; lastSeenAt: number } | null;
  };
  if (openSpan) {
    seconds[openSpan.site] =
      (seconds[openSpan.site] ?? 0) + (openSpan.lastSeenAt - openSpan.from) / 1_000;
  }
  return seconds;
}

export { until };
