import { nudgeOn, startEnough } from '../browser/enough';
import { type Line, type Row, repeat, wait } from './measurement';
import { WORK_SITES } from './workstation';

declare global {
  interface Window {
    nudgeCost: { frameMs: number; longestMs: number };
  }
}

/** A nudge waits for so long a lull. */
const LULL_MS = 6_000;
/** Its fade, and the first look at whether it stands. */
const SETTLE_MS = 1_000;
/** As a small laptop is against a fast desktop. */
const SLOWER = 4;
const PAGES = [
  ['a calm page', '/editor'],
  ['a page of 50,000 nodes', '/hostile/many'],
] as const;

/**
 * What the nudge costs the page it comes to, on a processor made four times slower: from its insertion
 * to the next frame, and the longest task in that page from an hour's start to a second after, against the
 * same without a nudge. In the build
 * for tests, whose clock can be moved; its nudge script differs by one word.
 */
export const nudge: Row = {
  name: 'nudge',
  forAny: false,
  runs: 5,
  measure: async (_, runs) => {
    const [site] = WORK_SITES;
    await using enough = await startEnough({ granted: [site] });
    const lines: Line[] = [];
    for (const [what, path] of PAGES) {
      const page = await enough.work(`http://${site}${path}`);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const live = async (nudgesPerDay: number) => {
        await enough.jump(24 * 60);
        await enough.send('changeSettings', { patch: { nudgesPerDay } });
        await page.bringToFront();
        await page.evaluate(observe);
        await enough.pass(61);
        if (nudgesPerDay === 0) await wait(LULL_MS);
        else await page.waitForFunction(() => window.nudgeCost.frameMs > 0);
        await wait(SETTLE_MS);
        // Before the hand comes: how the tool finds what it clicks would cost more than the nudge.
        const cost = await page.evaluate(() => window.nudgeCost);
        if (nudgesPerDay > 0) {
          await nudgeOn(page).button('Later').click();
          await nudgeOn(page).goes();
        }
        return cost;
      };
      const pairs = await repeat(runs, async () => [await live(3), await live(0)] as const);
      await page.close();
      const row = (name: string, values: number[]) =>
        lines.push({ what: `Nudge, ${SLOWER} times slower, ${what}: ${name}`, unit: 'ms', values });
      row(
        'to the next frame',
        pairs.map(([{ frameMs }]) => frameMs),
      );
      row(
        'longest task over 50 ms',
        pairs.map(([{ longestMs }]) => longestMs),
      );
      row(
        'the same with no nudge',
        pairs.map(([, { longestMs }]) => longestMs),
      );
    }
    return lines;
  },
};

/** In the page: notes when the nudge came, when it was drawn, and every task that a person may feel. */
function observe(): void {
  const cost = { frameMs: 0, longestMs: 0 };
  window.nudgeCost = cost;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      cost.longestMs = Math.max(cost.longestMs, duration);
    }
  }).observe({ type: 'longtask' });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('html > [popover]')) return;
    observer.disconnect();
    const from = performance.now();
    requestAnimationFrame(() => {
      // A message comes after the frame was drawn; a timer might wait.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        cost.frameMs = performance.now() - from;
      };
      port2.postMessage(null);
    });
  }).observe(document.documentElement, { childList: true });
}
