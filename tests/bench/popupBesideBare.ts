import { rm } from 'node:fs/promises';
import type { Chromium } from '../browser/harness/chromium';
import { makeBare } from './bareExtension';
import { besidePair, type Line, type Row, repeat, wait } from './measurement';
import { opened } from './tenYears';
import { sitDownToWatch } from './workstation';

/** What is said first of all, in both. */
const HEADLINE = 'h1:not(.unseen):not(:empty)';

/** A browser that was just started has done what it does then, ms: nobody opens the popup sooner. */
const STARTED_MS = 2_000;

/**
 * From the opening of the popup to the first frame with its headline, in turn with a bare page that asks its worker
 * one thing, in a browser beside it. Cold: a browser that came to rest after its start, with its worker killed.
 */
export const popup: Row = {
  name: 'popup',
  forAny: false,
  runs: 15,
  measure: async (subject, runs) => {
    const other = await makeBare();
    const lines: Line[] = [];
    {
      await using ours = await sitDownToWatch(subject);
      await using bare = await sitDownToWatch(other);
      const both = [ours.browser, bare.browser] as const;
      const pairs = (open: (browser: Chromium) => Promise<number>) =>
        repeat(runs, async () => [await open(both[0]), await open(both[1])] as const);
      for (const browser of both) await show(browser);
      lines.push(...linesOf('warm', await pairs(show)));
      lines.push(
        ...linesOf(
          'cold',
          await pairs(async (browser) => {
            await browser.relaunch();
            await wait(STARTED_MS);
            await browser.killWorker();
            return show(browser);
          }),
        ),
      );
    }
    await rm(other.folder, { recursive: true });
    return lines;
  },
};

const show = (browser: Chromium) => opened(browser, 'popup.html', HEADLINE);

function linesOf(when: string, pairs: readonly (readonly [number, number])[]): Line[] {
  const what = `The popup shows its headline, ${when}`;
  return [
    { what, unit: 'ms', values: pairs.map(([its]) => its) },
    ...besidePair(what, 'ms', 'a bare page', pairs),
  ];
}
