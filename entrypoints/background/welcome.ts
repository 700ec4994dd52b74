import { browser } from '../../utils/platform/browser';
import { openOwnPage } from '../../utils/platform/effects';

const WELCOMED = 'welcomed';

/** Opens the welcome, once. A browser that is killed soon after the install tells of it a second time. */
export async function welcomeOnce(): Promise<void> {
  const { [WELCOMED]: welcomed } = await browser.storage.local.get(WELCOMED);
  if (welcomed === true) return;
  await browser.storage.local.set({ [WELCOMED]: true });
  await openOwnPage('welcome.html');
}

export async function forgetWelcome(): Promise<void> {
  await browser.storage.local.remove(WELCOMED);
}
