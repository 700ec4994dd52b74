import type { Page } from 'playwright-core';
import { EMPTY_DAY, type RecordedDay, withSpan } from '../../utils/store/shapes';

const DAY_MS = 86_400_000;

/** `[hour begun, hours]` on each of seven days from a Monday: an ordinary, made-up week. */
const WEEK: readonly (readonly (readonly [from: number, hours: number])[])[] = [
  [
    [9, 1.5],
    [10.75, 1.25],
    [13, 2.25],
    [15.5, 1.5],
  ],
  [
    [8.75, 3.75],
    [13.25, 0.75],
    [14.25, 3.5],
  ],
  [
    [9.25, 1.75],
    [11.25, 1],
    [13.75, 2],
    [21, 1.5],
  ],
  [
    [8.9, 1],
    [10.25, 1.5],
    [12.75, 1.6],
    [14.75, 1.75],
  ],
  [
    [9.1, 2.5],
    [12.6, 2.4],
  ],
  [],
  [[16, 0.8]],
];

/**
 * Puts weeks of made-up days before `today` (ms since the epoch, a Monday at 00:00 UTC) into the
 * record, so that there is a past to look at. `page`: any page of Enough.
 */
export async function makePast(page: Page, site: string, today: number, weeks: number) {
  const days: [string, RecordedDay][] = [];
  for (let ago = weeks * 7; ago > 0; ago -= 1) {
    const midnight = today - ago * DAY_MS;
    const spans = WEEK[(7 - (ago % 7)) % 7] ?? [];
    const day = spans.reduce<RecordedDay>((before, [hour, hours]) => {
      const from = midnight + hour * 3_600_000;
      return withSpan(before, { site, from, to: from + hours * 3_600_000 });
    }, EMPTY_DAY);
    days.push([`day:${new Date(midnight).toISOString().slice(0, 10)}`, day]);
  }
  await page.evaluate(write, days);
}

/** Runs in the page. The database is there: the background made it at its first look. */
function write(days: [string, RecordedDay][]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('enough-record');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('record', 'readwrite');
      for (const [key, day] of days) writing.objectStore('record').put(day, key);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      writing.onerror = () => reject(writing.error);
    };
  });
}
