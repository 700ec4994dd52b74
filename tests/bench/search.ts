import type { Page } from 'playwright-core';
import { sitDownToWatch } from './desk';
import { type Row, repeat } from './row';
import { liveThrough } from './years';

const TEN_YEARS = 3_650;

/** In the journal of ten years: from the focus on, until all is read; and from a key to the frame that shows what it found. */
export const searching: Row = {
  name: 'search',
  forAny: false,
  runs: 3,
  measure: async (subject, runs) => {
    await using desk = await sitDownToWatch(subject);
    await liveThrough(desk.browser, TEN_YEARS);
    const times = await repeat(runs, async () => {
      const page = await desk.browser.extensionPage('week.html');
      const field = page.locator('input[type="search"]');
      await field.waitFor();
      const read = await timed(page, '', () => field.focus());
      const first = await timed(page, 'q', () => page.keyboard.press('q'));
      const second = await timed(page, 'qu', () => page.keyboard.press('u'));
      await page.close();
      return { read, first, second };
    });
    return [
      {
        what: 'A search: read and made ready, from the focus on',
        unit: 'ms',
        values: times.map(({ read }) => read),
      },
      { what: 'A search: the first letter', unit: 'ms', values: times.map(({ first }) => first) },
      {
        what: 'A search: the second letter',
        unit: 'ms',
        values: times.map(({ second }) => second),
      },
    ];
  },
};

/** From the event in the page on, until it has nothing to do for it any more. */
async function timed(page: Page, value: string, act: () => Promise<unknown>): Promise<number> {
  const waiting = page.evaluate(
    (expected) =>
      new Promise<number>((resolve) => {
        const kind = expected === '' ? 'focusin' : 'input';
        addEventListener(
          kind,
          ({ timeStamp }) => {
            const shown = () => resolve(performance.now() - timeStamp);
            // A letter is shown with the next frame; what is read ahead is done when the page rests for good.
            if (expected !== '') requestAnimationFrame(() => setTimeout(shown));
            else rests(timeStamp, resolve);
          },
          { capture: true, once: true },
        );
        function rests(from: number, done: (ms: number) => void) {
          let last = performance.now();
          const look = () => {
            const now = performance.now();
            // So long without a task of more than a moment: nothing is read or folded any more.
            if (now - last > 1_500) return done(last - from);
            requestIdleCallback((deadline) => {
              if (deadline.timeRemaining() < 5) last = performance.now();
              setTimeout(look, 10);
            });
          };
          look();
        }
      }),
    value,
  );
  await act();
  return waiting;
}
