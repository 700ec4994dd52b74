import type { JournalEntry } from '../../utils/core/reflection/journal';
import { INITIAL_STATE } from '../../utils/core/state/state';
import type { Status } from '../../utils/core/state/status';
import { entryKey } from '../../utils/store/journal/journalDb';
import { withPause, withSpan } from '../../utils/store/record/recordCodec';
import { EMPTY_DAY, type RecordedDay } from '../../utils/store/record/recordSchema';
import type { AnyPage } from './anyPage';
import type { Enough } from './enough';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Clock times `[from, to]`, `HH:MM`; past midnight they go on: `24:30` is half past midnight. */
type Runs = readonly (readonly [from: string, to: string])[];

interface SeededDay {
  /** How many days before today. */
  readonly ago: number;
  readonly work: Runs;
  readonly pauses?: Runs;
}

/** A week as weeks are: a long day, an evening, a short one, a rest day with a little in it. */
const WEEK: readonly SeededDay[] = [
  {
    ago: 6,
    work: [
      ['09:10', '10:38'],
      ['10:55', '12:12'],
      ['13:05', '15:20'],
      ['15:32', '17:11'],
    ],
    pauses: [['10:38', '10:50']],
  },
  {
    ago: 5,
    work: [
      ['08:48', '12:40'],
      ['13:18', '14:06'],
      ['14:20', '18:01'],
    ],
  },
  {
    ago: 4,
    work: [
      ['09:20', '11:07'],
      ['11:30', '12:29'],
      ['13:55', '16:02'],
      ['21:20', '22:51'],
    ],
    pauses: [
      ['11:10', '11:28'],
      ['16:02', '16:20'],
    ],
  },
  {
    ago: 3,
    work: [
      ['09:02', '10:10'],
      ['10:24', '11:58'],
      ['13:01', '14:44'],
      ['15:10', '16:50'],
    ],
    pauses: [['14:46', '15:08']],
  },
  { ago: 2, work: [['15:25', '16:12']] },
  { ago: 1, work: [] },
  {
    ago: 0,
    work: [
      ['09:05', '10:20'],
      ['10:41', '12:15'],
      ['13:10', '15:02'],
    ],
    pauses: [['10:22', '10:40']],
  },
];

type Note = readonly [ago: number, time: string, question: JournalEntry['question'], text: string];

const NOTES: readonly Note[] = [
  [0, '12:18', 'Q13', 'Two pages that read well. The figures can stay as they are until Thursday.'],
  [3, '16:52', null, 'Open the letter to the printer and answer the second question.'],
  [4, '22:53', 'Q38', 'The whole summary.\n\nFirst step: read what Mina sent, nothing more.'],
  [6, '12:15', 'Q01', 'Mostly duty, and some interest under it. אולי גם קצת דאגה.'],
];

/**
 * Writes a week of a person's life, up to the day of the test clock, straight into the stores: spans,
 * pauses, a journal. Clock times are UTC. With `closed`, today was closed at 15:15.
 */
export async function seedWeek(
  enough: { now(): Promise<Status>; driver(): AnyPage },
  { closed = false } = {},
): Promise<void> {
  const { at } = await enough.now();
  const today = Math.floor(at / DAY_MS) * DAY_MS;
  const days: Record<string, RecordedDay> = {};
  const edit = (time: number, change: (day: RecordedDay) => RecordedDay) => {
    const key = `day:${new Date(time).toISOString().slice(0, 10)}`;
    days[key] = change(days[key] ?? EMPTY_DAY);
  };
  for (const { ago, work, pauses = [] } of WEEK) {
    const midnight = today - ago * DAY_MS;
    for (const [index, run] of work.entries()) {
      const site = index % 2 === 0 ? 'docs.example.com' : 'mail.example.com';
      edit(midnight, (day) => withSpan(day, { site, ...interval(midnight, run) }));
    }
    for (const run of pauses) edit(midnight, (day) => withPause(day, interval(midnight, run)));
  }
  const done = {
    day: new Date(today).toISOString().slice(0, 10),
    at: interval(today, ['00:00', '15:15']).to,
  };
  const state = { ...INITIAL_STATE, closedDays: closed ? [done] : [] };
  const journal = NOTES.map(
    ([ago, time, question, text], index): JournalEntry => ({
      id: `seeded-${index}`,
      at: interval(today - ago * DAY_MS, ['00:00', time]).to,
      kind: question === null ? 'nextStep' : 'reflection',
      question,
      text,
    }),
  );
  const page = enough.driver();
  await page.evaluate(write, {
    database: 'enough-record',
    store: 'record',
    values: { ...days, state },
  });
  await page.evaluate(write, {
    database: 'enough-journal',
    store: 'entries',
    values: Object.fromEntries(journal.map((entry) => [entryKey(entry), entry])),
  });
}

function interval(midnight: number, [from, to]: readonly [string, string]) {
  return { from: midnight + clock(from), to: midnight + clock(to) };
}

function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * MINUTE_MS;
}

interface Written {
  readonly database: string;
  readonly store: string;
  readonly values: Record<string, unknown>;
}

/** Runs in a page of ours. A store is made as the extension makes it, if it is not there. */
export function write({ database, store, values }: Written): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(store, 'readwrite');
      for (const [key, value] of Object.entries(values)) writing.objectStore(store).put(value, key);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/**
 * From here on, until the worker ends: the same line, question and idea whenever there is a choice, in the
 * worker and in pages that are opened.
 */
export async function chanceStandsStill({ chromium }: Enough): Promise<void> {
  const stand = () => {
    Math.random = () => 0.25;
  };
  await chromium.context.addInitScript(stand);
  await (await chromium.worker()).evaluate(stand);
}
