import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { family, killAll } from './processes';
import type { Pages } from './siteServer';
import { PATIENCE_MS, until } from './until';

/** Asked at each start: a test may have one that sees the machine in another way. */
const executable = () => process.env.CHROMIUM ?? '/usr/bin/chromium';

export interface Start {
  readonly extension: string;
  readonly profile: string;
  readonly pages: Pick<Pages, 'port'>;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
}

/** One run of the browser, joined over its DevTools socket. */
export interface Running {
  readonly context: BrowserContext;
  /** A session with the browser itself, not with a page. */
  readonly cdp: CDPSession;
  quit(): Promise<void>;
  kill(): Promise<void>;
}

/** One run of the browser, with its DevTools door open and nobody in it. */
export interface Spawned {
  readonly child: ChildProcess;
  /** Of the DevTools socket. */
  readonly url: string;
}

/** Starts Chromium and joins it. Errors: as `spawnChromium`. */
export async function start(options: Start): Promise<Running> {
  const { child, url } = await spawnChromium(options);
  try {
    return await attach(child, url);
  } catch (error) {
    await killAll(child.pid ? family(child.pid) : []);
    throw error;
  }
}

/** Starts Chromium. Errors: it ended at once, or did not answer within a minute. */
export async function spawnChromium(options: Start): Promise<Spawned> {
  const portFile = join(options.profile, 'DevToolsActivePort');
  // A killed browser leaves its file behind, and we would join a port that nobody listens on.
  await rm(portFile, { force: true });
  const child = spawn(executable(), switches(options), { env: options.env, stdio: 'ignore' });
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  try {
    const url = await until(async () => {
      if (failure) return failure;
      if (hasEnded(child)) return new Error(`${executable()} ended with ${child.exitCode}`);
      const [port, path] = (await readFile(portFile, 'utf8')).split('\n');
      return path && `ws://127.0.0.1:${port}${path}`;
    }, 'Chromium to open its DevTools port');
    if (url instanceof Error) throw url;
    return { child, url };
  } catch (error) {
    await killAll(child.pid ? family(child.pid) : []);
    throw error;
  }
}

async function attach(child: ChildProcess, url: string): Promise<Running> {
  // Without `noDefaults` every page would claim to be visible and focused.
  const browser: Browser = await chromium.connectOverCDP(url, { noDefaults: true });
  const cdp = await browser.newBrowserCDPSession();
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no default context');
  context.setDefaultTimeout(PATIENCE_MS);
  const ended = async () => {
    await until(() => hasEnded(child), 'Chromium to end');
    await browser.close();
  };
  return {
    context,
    cdp,
    quit: async () => {
      if (hasEnded(child)) return;
      // The socket closes before it can answer.
      await cdp.send('Browser.close').catch(() => {});
      await ended();
    },
    kill: async () => {
      if (child.pid) await killAll(family(child.pid));
      await ended();
    },
  };
}

export const hasEnded = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null;

function switches({ extension, profile, pages, args }: Start): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    `--load-extension=${extension}`,
    `--disable-extensions-except=${extension}`,
    // Debian's own start script asks for the sandbox, which root cannot have. `--test-type` only
    // hides the bar that says so.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    `--host-resolver-rules=MAP *.test:80 127.0.0.1:${pages.port},MAP jira:80 127.0.0.1:${pages.port}`,
    '--lang=en',
    '--window-position=0,0',
    '--window-size=1280,900',
    '--no-first-run',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
    '--disable-search-engine-choice-screen',
    '--password-store=basic',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-component-update',
    '--disable-background-networking',
    '--disable-breakpad',
    `--disable-features=${unwanted.join(',')}`,
    ...args,
    'about:blank',
  ];
}

/** The test hosts speak http only, and the browser makes no requests of its own. */
const unwanted = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  'AimEnabled',
  // A page of its own for the address bar: a renderer that starts with the browser and draws at each navigation.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];
