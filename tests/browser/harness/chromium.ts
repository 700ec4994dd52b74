import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import type { Display } from './display';
import type { Pages } from './pages';
import { family, killAll, processesWith } from './process';
import { until } from './until';

export interface ChromiumOptions {
  readonly display: Display;
  readonly pages: Pages;
  /** The unpacked extension's folder, absolute. */
  readonly extension: string;
  readonly profile?: string;
  readonly args?: readonly string[];
}
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export async function launchChromium(options: ChromiumOptions) {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'enough-chromium-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: null,
    env: options.display.env,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--load-extension=${options.extension}`,
      `--disable-extensions-except=${options.extension}`,
      `--host-resolver-rules=MAP *.test:80 127.0.0.1:${options.pages.port}`,
      '--lang=en',
      ...(options.args ?? []),
    ],
  });
  return { context, profile };
}
