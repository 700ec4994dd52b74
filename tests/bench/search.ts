import type { Page } from 'playwright-core';
import { deriveNewWrappingKey } from '../../utils/store/journal/deriveWrappingKey';
import { seedYears } from '../browser/seedYears';
import { type Row, repeat, wait } from './measurement';
import { NAMES, send, sitDownToWatch } from './workstation';

const TEN_YEARS = 3_650;
const PASSPHRASE = 'seven calm boats drift';
const LETTERS = ['q', 'u', 'i'];
/** From the focus to the first letter of a person who thinks first, ms: more than the reading takes. */
const THINKS_MS = 6_000;

/**
 * In a journal of ten years, from a letter to the frame that shows what it found: by a person who thinks
 * first, and by one who types at once. Until all is read the page says no count, so the count ends it.
 */
export const searching: Row = {
  name: 'search',
  forAny: false,
  runs: 3,
  measure: async (subject, runs) => {
    await using desk = await sitDownToWatch(subject);
    const { browser } = desk;
    const seeding = await browser.openedPage('welcome.html');
    await seeding.evaluate(NAMES);
    // A search reads the journal alone.
    await seedYears(seeding, TEN_YEARS, Date.now(), 0);
    const times = () => repeat(runs, () => searched(() => browser.extensionPage('journal.html')));
    const plain = await times();
    await send(seeding, 'enableLock', {
      next: await deriveNewWrappingKey(PASSPHRASE),
      minutes: 480,
    });
    return [...linesOf('no lock', plain), ...linesOf('a lock, open', await times())];
  },
};

type Times = Awaited<ReturnType<typeof searched>>;

function linesOf(which: string, times: readonly Times[]) {
  const line = (what: string, of: (each: Times) => readonly number[]) => ({
    what: `Search in ten years, ${which}: ${what}`,
    unit: 'ms',
    values: times.flatMap(of),
  });
  return [
    line('the first letter', ({ letters }) => letters.slice(0, 1)),
    line('each later letter', ({ letters }) => letters.slice(1)),
    line('the longest frame while it is read before', ({ longest }) => [longest]),
    line('typed at once, until all is found', ({ atOnce }) => [atOnce]),
  ];
}

async function searched(open: () => Promise<Page>) {
  const slow = await open();
  await slow.locator('input[type="search"]').waitFor();
  await slow.evaluate(noteFrames);
  await slow.locator('input[type="search"]').focus();
  await wait(THINKS_MS);
  const longest = await slow.evaluate(() => globalThis.longestFrame);
  const letters = await repeat(LETTERS.length, (index) => typed(slow, LETTERS[index] ?? ''));
  await slow.close();

  const fast = await open();
  await fast.locator('input[type="search"]').waitFor();
  await fast.locator('input[type="search"]').focus();
  const atOnce = await typed(fast, 'q');
  await fast.close();
  return { letters, longest, atOnce };
}

/** From a letter to the frame in which the page says how many entries have it, ms. */
async function typed(page: Page, letter: string): Promise<number> {
  // A key may overtake a listener that nobody waited for.
  await page.evaluate(listen);
  await page.keyboard.press(letter);
  return page.evaluate(() => globalThis.counted);
}

declare global {
  var longestFrame: number;
  var counted: Promise<number>;
}

/** Runs in the page. */
function noteFrames(): void {
  globalThis.longestFrame = 0;
  const next = (last: number) =>
    requestAnimationFrame((now) => {
      globalThis.longestFrame = Math.max(globalThis.longestFrame, now - last);
      next(now);
    });
  next(performance.now());
}

/** Runs in the page. */
function listen(): void {
  globalThis.counted = new Promise((resolve) => {
    const heard = ({ timeStamp }: Event) => {
      const look = () => {
        const said = document.querySelector('.tools [role="status"]')?.textContent ?? '';
        if (said === '') requestAnimationFrame(look);
        else resolve(performance.now() - timeStamp);
      };
      requestAnimationFrame(() => setTimeout(look));
    };
    addEventListener('input', heard, { capture: true, once: true });
  });
}
