import type { Page } from 'playwright-core';
import type { Enough } from './enough';

declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(of: { inDeveloperMode: boolean }): Promise<void>;
  };
};

/**
 * The browser's own page of extensions, with the developer's mode on: without it Chromium switches an
 * unpacked extension off instead of reloading it.
 */
export async function developerMode({ chromium }: Enough): Promise<Page> {
  const manager = await chromium.context.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(() =>
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  return manager;
}
