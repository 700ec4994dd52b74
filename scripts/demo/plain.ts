import { type Browser, chromium } from 'playwright-core';

/** A Chromium without Enough and without a window, to draw in. Root can have no sandbox. */
export function openPlain(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
