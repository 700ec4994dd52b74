import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Display } from './display';
import type { Pages } from './pages';
import { until } from './until';

export interface ChromiumOptions {
  readonly display: Display;
  readonly pages: Pages;
  readonly extension: string;
  readonly profile?: string;
  readonly args?: readonly string[];
}
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export async function launchChromium(options: ChromiumOptions) {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'enough-chromium-')));
  const child = spawn(executablePath, [
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      `--load-extension=${options.extension}`,
      `--disable-extensions-except=${options.extension}`,
      `--host-resolver-rules=MAP *.test:80 127.0.0.1:${options.pages.port}`,
      '--lang=en','--no-sandbox','--test-type', '--no-first-run','--no-default-browser-check','--disable-background-networking','--disable-component-update','--disable-sync','--disable-default-apps','--password-store=basic','--disable-search-engine-choice-screen','--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,OptimizationHints','--hide-crash-restore-bubble',
      '--window-position=0,0', '--window-size=1280,900',
      ...(options.args ?? []),
      'about:blank',
    ], { env: options.display.env, stdio: 'ignore', detached: true });
  const port = await until(async () => (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n'), 'port');
  const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port[0]}${port[1]}`, { noDefaults: true } as any);
  const context = browser.contexts()[0]!;
  return { context, browser, profile, child };
}
