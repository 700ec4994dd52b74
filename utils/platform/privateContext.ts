import { browser } from './browser';

/**
 * Whether this page is in a private window of Firefox, where no page gets to a database; there all windows are
 * private where the browser is set to remember nothing. In Chromium no page of an extension is in one.
 */
export function isPrivatePage(): boolean {
  return import.meta.env.FIREFOX && browser.extension.inIncognitoContext === true;
}

/** Opens this page in a window that is not private. */
export async function openInNormalWindow(): Promise<void> {
  await browser.windows.create({ url: location.href, incognito: false });
}
