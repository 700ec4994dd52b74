import type { Locator, Page } from 'playwright-core';
import type { Display } from './display';
import { until } from './until';

export type Answer = 'allow' | 'deny';

/**
 * Answers Chromium's own prompt for optional permissions with real keys, and returns when it is gone.
 * `page`: the one that asked. Errors: no prompt took its focus, or none gave it back, within 10 s.
 *
 * The prompt is drawn inside the browser's window: no X window appears, and no DevTools target. What
 * can be seen of it is the focus: the page that asked loses it (`document.hasFocus()`) when the
 * prompt is up and gets it back when it has gone. "Deny" has the focus first, Tab moves to "Allow",
 * Return presses, Escape denies.
 */
export async function answerPermissionPrompt(
  display: Display,
  page: Page,
  answer: Answer,
): Promise<void> {
  await until(async () => !(await hasFocus(page)), 'the permission prompt to take the focus');
  if (answer === 'allow') await display.xdotool('key', 'Tab');
  const deadline = performance.now() + 10_000;
  // Chromium ignores an answer in the prompt's first half second, against a Return meant for
  // something else. So press again, but only while the prompt is still there: the page's own
  // button has the focus afterwards, and a stray Return would press that.
  while (!(await hasFocus(page))) {
    if (performance.now() > deadline) throw new Error('the permission prompt did not go in 10 s');
    await display.xdotool('key', answer === 'allow' ? 'Return' : 'Escape');
    await until(() => hasFocus(page), 'the prompt to go', 600).catch(() => {});
  }
}

/**
 * Presses a button that asks for a site, answers the prompt, and returns the origins that the
 * extension has now and had not before: none after `deny`. About 1 s.
 * `page`: a page of the extension, in front. Errors: no prompt (granted already?), or, after
 * `allow`, nothing granted within 10 s.
 */
export async function grant(
  display: Display,
  page: Page,
  button: Locator,
  answer: Answer,
): Promise<string[]> {
  const before = new Set(await origins(page));
  const added = async () => (await origins(page)).filter((origin) => !before.has(origin));
  await until(() => hasFocus(page), 'the asking page to have the focus');
  await button.click();
  await answerPermissionPrompt(display, page, answer);
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
