import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

/** The fonts of every picture, a fontconfig file. */
export const FONTS = fileURLToPath(new URL('fonts.conf', import.meta.url));

/** A Chromium without Enough and without a window, to draw in. Root can have no sandbox. */
export function openPlain(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    env: { ...process.env, FONTCONFIG_FILE: FONTS },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
