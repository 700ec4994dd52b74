import type { Page } from 'playwright-core';
import { pick } from '../../utils/core/base/random';
import { mulberry32 } from '../../utils/core/base/seededRandom';
import { NUDGE_TEXTS } from '../../utils/core/content/nudgeTexts';
import { QUESTIONS } from '../../utils/core/content/questions';
import type { NudgeRecord } from '../../utils/core/nudging/nudge';
import type { JournalEntry } from '../../utils/core/reflection/journal';
import { INITIAL_STATE } from '../../utils/core/state/state';
import { entryKey } from '../../utils/store/journal/journalDb';
import { withExclusion, withPause, withSpan } from '../../utils/store/record/recordCodec';
import { EMPTY_DAY, type RecordedDay } from '../../utils/store/record/recordSchema';
import { until } from './harness/until';
import { write } from './seedWeek';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SITES = ['docs.example.com', 'mail.example.com', 'chat.example.com', 'git.example.com'];
/** Days written by one call: a message of some megabytes. */
const AT_ONCE = 100;

/** A day of heavy use, UTC: some twelve hours of work in 150 spans on four sites, three nudges, six notes. */
interface HeavyDay {
  readonly date: string;
  readonly recorded: RecordedDay;
  readonly nudges: readonly NudgeRecord[];
  readonly notes: readonly JournalEntry[];
}

const dateOf = (midnight: number) => new Date(midnight).toISOString().slice(0, 10);

/** The same date is always the same day, so ten days are the end of ten years. `midnight`: ms, UTC. */
function heavyDay(midnight: number): HeavyDay {
  const random = mulberry32(midnight / DAY_MS);
  const date = dateOf(midnight);
  const id = (name: string) => `heavy-${date}-${name}`;
  let recorded = EMPTY_DAY;
  let at = midnight + Math.round(7 * 60 + random() * 90) * MINUTE_MS;
  for (let run = 0; run < 150; run += 1) {
    const to = at + Math.round(10 + random() * 460) * 1_000;
    recorded = withSpan(recorded, { site: pick(SITES, random()), from: at, to });
    const rest = run % 25 === 24;
    const next = to + (rest ? 20 + random() * 15 : random() * 0.8) * MINUTE_MS;
    if (rest) recorded = withPause(recorded, { from: to, to: next });
    at = Math.round(next);
  }
  const slept = { from: at, to: at + 40 * MINUTE_MS, kind: 'suspended' } as const;
  const nudges = [10, 13, 16].map((hour): NudgeRecord => {
    const shown = midnight + hour * 60 * MINUTE_MS;
    const line = pick(NUDGE_TEXTS, random()).id;
    return {
      id: id(`${hour}`),
      at: shown,
      pattern: 'longStretch',
      textId: line,
      end: 'continued',
      endedAt: shown + 900,
    };
  });
  const words = () =>
    Array.from({ length: 60 }, () => pick(['a', 'quiet', 'morning', 'note'], random()));
  const notes = [9, 11, 13, 15, 17, 19].map(
    (hour): JournalEntry => ({
      id: id(`note-${hour}`),
      at: midnight + hour * 60 * MINUTE_MS,
      kind: 'reflection',
      question: pick(QUESTIONS, random()).id,
      text: words().join(' '),
    }),
  );
  return { date, recorded: withExclusion(recorded, slept), nudges, notes };
}

/**
 * Writes so many days of heavy use, up to the day before `at` (ms since the epoch), into the stores,
 * as if nothing had ever been rolled up: old days are rolled up by Enough itself at its next start, which
 * takes about 10 ms a day. `page`: one of Enough's own. `recorded`: how many of the days have a record;
 * all have a note.
 */
export async function seedYears(
  page: Page,
  days: number,
  at: number,
  recorded = days,
): Promise<void> {
  const today = Math.floor(at / DAY_MS) * DAY_MS;
  // Old days are rolled up once several days agree.
  const recentDays = [2, 1, 0].map((ago) => dateOf(today - ago * DAY_MS));
  await page.evaluate(write, {
    database: 'enough-record',
    store: 'record',
    values: { state: { ...INITIAL_STATE, recentDays } },
  });
  for (let done = 0; done < days; done += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, days - done) }, (_, index) =>
      heavyDay(today - (done + index + 1) * DAY_MS),
    );
    await page.evaluate(write, {
      database: 'enough-record',
      store: 'record',
      values: Object.fromEntries(
        some.slice(0, Math.max(0, recorded - done)).flatMap((day) => [
          [`day:${day.date}`, day.recorded],
          [`nudges:${day.date}`, day.nudges],
        ]),
      ),
    });
    await page.evaluate(write, {
      database: 'enough-journal',
      store: 'entries',
      values: Object.fromEntries(
        some.flatMap(({ notes }) => notes.map((entry) => [entryKey(entry), entry])),
      ),
    });
  }
}

/** The most that is kept of each kind: a day ends some hours after that of UTC, and age is counted from two days ago. */
const KEPT = { 'day:': 38, 'total:': 366, 'nudges:': 403 };

/** Waits until old days are rolled up and deleted. That begins with the worker's next start. */
export async function untilRolledUp(page: Page): Promise<void> {
  for (const [kind, most] of Object.entries(KEPT)) {
    const few = async () => (await page.evaluate(countKeys, kind)) <= most;
    await until(few, `no more than ${most} keys of ${kind}`, 200_000);
  }
}

/** Runs in a page of ours. */
async function countKeys(kind: string): Promise<number> {
  const request = indexedDB.open('enough-record');
  const database = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  const objects = database.transaction('record').objectStore('record');
  const count = objects.count(IDBKeyRange.bound(kind, `${kind}~`));
  return new Promise((resolve) => {
    count.onsuccess = () => {
      database.close();
      resolve(count.result);
    };
  });
}
