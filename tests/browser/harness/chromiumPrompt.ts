import type { Locator, Page } from 'playwright-core';
import type { Display } from './display';
import { until } from './until';

export type Answer = 'allow' | 'deny';

/**
 * Chromium ignores an answer in the prompt's first half second, against a Return meant for something
 * else, and may lose a Tab before its buttons are there. Nothing tells when that time is over.
 */
const DEAF_MS = 700;

/**
 * Answers Chromium's own prompt for optional permissions with real keys. `isUp`: whether it is there.
 * Errors: it is not gone within a minute.
 *
 * The prompt is drawn inside the browser's window: no X window appears, and no DevTools target.
 * "Deny" has the focus first, Tab moves to "Allow", Return presses, Escape denies.
 */
export async function answerPrompt(
  display: Display,
  isUp: () => Promise<boolean>,
  answer: Answer,
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, DEAF_MS));
  if (answer === 'allow') await display.xdotool('key', 'Tab');
  await display.xdotool('key', answer === 'allow' ? 'Return' : 'Escape');
  await until(async () => !(await isUp()), 'the permission prompt to go');
}

/**
 * Presses a button that asks for a site, answers the prompt, and returns the origins that the
 * extension has now and had not before: none after `deny`. About 1.5 s.
 * `page`: a page of the extension, in front. What can be seen of the prompt is the focus: the page
 * loses it (`document.hasFocus()`) when the prompt is up, and gets it back when it has gone.
 * Errors: no prompt (granted already?), or, after `allow`, nothing granted within a minute.
 */
export async function grant(
  display: Display,
  page: Page,
  button: Locator,
  answer: Answer,
): Promise<string[]> {
  const before = new Set(await origins(page));
  const added = async () => (await origins(page)).filter((origin) => !before.has(origin));
  const isUp = async () => !(await hasFocus(page));
  await until(() => hasFocus(page), 'the asking page to have the focus');
  await button.click();
  await until(isUp, 'the permission prompt to take the focus');
  await answerPrompt(display, isUp, answer);
  if (answer === 'deny') return added();
  return until(async () => {
    const now = await added();
    return now.length > 0 && now;
  }, 'the granted site to be among the permissions');
}

const hasFocus = (page: Page) => page.evaluate(() => document.hasFocus());

const origins = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
    };
    return (await chrome.permissions.getAll()).origins ?? [];
  });
