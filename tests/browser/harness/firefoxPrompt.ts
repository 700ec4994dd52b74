import type { Page } from 'puppeteer-core';
import type { Answer } from './chromiumPrompt';
import type { Display } from './display';
import { PATIENCE_MS, until } from './until';

/**
 * Presses what asks for a site, answers the prompt, and returns the origins that the extension has now
 * and had not before. About 1 s. `page`: a page of the extension, in front.
 * Errors: no prompt, or one that did not go, within a minute.
 */
export async function grantInFirefox(
  display: Display,
  page: Page,
  press: () => Promise<void>,
  answer: Answer,
): Promise<string[]> {
  const before = await origins(page);
  await answerInFirefox(display, press, answer);
  const added = async () => (await origins(page)).filter((origin) => !before.includes(origin));
  if (answer === 'deny') return added();
  return until(async () => {
    const now = await added();
    return now.length > 0 && now;
  }, 'the granted site to be among the permissions');
}

/**
 * Presses what asks for something, and answers Firefox's own prompt with real keys.
 * Errors: no prompt, or one that did not go, within a minute.
 *
 * The prompt is a panel, and a panel is an X window of its own, so it can be seen come and go. The
 * page keeps its focus meanwhile (Chromium's loses it). Alt+A allows and Escape denies, from anywhere.
 */
export async function answerInFirefox(
  display: Display,
  press: () => Promise<void>,
  answer: Answer,
): Promise<void> {
  const windows = await visibleWindows(display);
  const prompted = async () => (await visibleWindows(display)).some((id) => !windows.includes(id));
  await press();
  await until(prompted, 'the permission prompt to appear');
  const deadline = performance.now() + PATIENCE_MS;
  // An answer in the prompt's first half second is ignored, and starts that half second again: press
  // again, but not before it is over.
  while (await prompted()) {
    if (performance.now() > deadline) throw new Error('the permission prompt did not go');
    await display.xdotool('key', answer === 'allow' ? 'alt+a' : 'Escape');
    await until(async () => !(await prompted()), 'the prompt to go', 700).catch(() => {});
  }
}

const visibleWindows = async (display: Display) =>
  (await display.xdotool('search', '--onlyvisible', '--name', '')).split('\n');

declare const chrome: { permissions: { getAll(): Promise<{ origins?: string[] }> } };

const origins = (page: Page) =>
  page.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
