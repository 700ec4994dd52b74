import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../utils/core/reflection/journal';
import type { MessageData, MessageName } from '../../utils/messages';
import { FULL } from '../unit/store/exportFixture';
import { newKeyOf } from '../unit/store/journal/wrappingKeys';
import { type Enough, MORNING, type Stores, startEnough } from './enough';

interface Row {
  readonly what: string;
  readonly does: readonly [MessageName, unknown];
  /** What the stores hold then: once, and whole. */
  readonly holds: (stores: Stores) => unknown;
  readonly is: unknown;
}

const row = <N extends MessageName>(
  what: string,
  name: N,
  data: MessageData<N>,
  holds: Row['holds'],
  is: unknown,
): Row => ({ what, does: [name, data], holds, is });

const first = await newKeyOf('seven calm boats drift');
const next = await newKeyOf('eight calm boats drift');
const line = { words: 'The letter, and then supper.', end: null, amountMinutes: null };
const moved = { ...line, end: '18:30' };
const second: JournalEntry = {
  id: 'b',
  at: MORNING,
  kind: 'reflection',
  question: null,
  text: 'Second.',
};
const brought = ({ record, journal }: Stores) => [
  entries({ journal }).filter(({ id }) => FULL.journal.some((each) => each.id === id)).length,
  Object.keys(record).filter((key) => key in DAYS),
];
const DAYS = Object.fromEntries(Object.keys(FULL.record.days).map((day) => [`day:${day}`, true]));
const settings = ({ lasting }: Stores) => lasting.settings as Record<string, unknown>;
const entries = ({ journal }: Pick<Stores, 'journal'>) =>
  Object.entries(journal)
    .filter(([key]) => /^\d/.test(key))
    .map(([, entry]) => entry as unknown as Record<string, unknown>);
const texts = (stores: Stores) => entries(stores).map(({ text }) => text);
const lock = ({ journal }: Stores) => 'lock' in journal;
const state = ({ record }: Stores) => record.state as Record<string, unknown>;

/** In their order: each goes on where the last one ended. */
const ROWS: readonly Row[] = [
  row('an entry is kept', 'addEntry', { id: 'a', question: 'Q13', text: 'First.' }, texts, [
    'First.',
  ]),
  row(
    'it gets a star',
    'changeEntry',
    { id: 'a', starred: true },
    (s) => entries(s)[0]?.starred,
    true,
  ),
  row('it is put in other words', 'changeEntry', { id: 'a', text: 'Once.' }, texts, ['Once.']),
  row('another is kept', 'addEntry', { id: 'b', question: null, text: 'Second.' }, texts, [
    'Once.',
    'Second.',
  ]),
  row('one is deleted', 'deleteEntry', { id: 'b' }, texts, ['Once.']),
  row('it is put back', 'restoreEntry', { entry: second }, (s) => texts(s).sort(), [
    'Once.',
    'Second.',
  ]),
  row(
    'a draft is written down',
    'saveDraft',
    { id: 'd', place: 'journal', revision: 1, question: null, text: 'Half' },
    ({ journal }) => journal['draft:d']?.text,
    'Half',
  ),
  row(
    'a draft is discarded',
    'saveDraft',
    { id: 'd', place: 'journal', revision: 2, question: null, text: null },
    ({ journal }) => journal['draft:d']?.text ?? null,
    null,
  ),
  row(
    'a check-in is kept',
    'saveCheckIn',
    { id: 'c', stretch: 1, motive: 'duty', word: '', feeling: 'tired' },
    (s) => entries(s).filter(({ kind }) => kind === 'checkIn').length,
    1,
  ),
  row(
    'a question is not for the person',
    'excludeQuestion',
    { question: 'Q02' },
    (s) => (settings(s).questions as { notForMe: string[] }).notForMe,
    ['Q02'],
  ),
  row('the line for today is set', 'setEnoughLine', { line }, (s) => settings(s).enoughLine, line),
  row(
    'the line is moved',
    'setEnoughLine',
    { line: moved },
    (s) => [settings(s).enoughLine, (state(s).lineChanges as unknown[]).length],
    [moved, 1],
  ),
  row(
    'the day is closed with a next step',
    'closeDay',
    { closed: true, nextStep: 'Open the letter.', id: 'n' },
    (s) => [
      entries(s).filter(({ kind }) => kind === 'nextStep').length,
      (state(s).closedDays as unknown[]).length,
      (state(s).pendingNextStep as { entry: string }).entry,
    ],
    [1, 1, 'n'],
  ),
  row('the journal is locked', 'enableLock', { next: first, minutes: 15 }, lock, true),
  row(
    'the passphrase is changed',
    'changeLock',
    { wrappingKey: first.wrappingKey, next, minutes: 15 },
    (s) => [lock(s), JSON.stringify(s.journal).includes('Once.')],
    [true, false],
  ),
  row('it is closed', 'lockNow', {}, lock, true),
  row('it is opened', 'unlockJournal', { wrappingKey: next.wrappingKey }, lock, true),
  row(
    'the lock comes off',
    'removeLock',
    { wrappingKey: next.wrappingKey },
    (s) => [lock(s), texts(s).sort()],
    [false, ['', 'Once.', 'Open the letter.', 'Second.']],
  ),
  row('a file is brought in', 'importFile', { id: 'i', file: FULL, takeChoices: false }, brought, [
    FULL.journal.length,
    Object.keys(DAYS),
  ]),
  row('it is taken back', 'undoImport', { id: 'i' }, brought, [0, []]),
  row(
    'a site is deleted',
    'deleteSite',
    { host: 'alpha.test' },
    (s) => [settings(s).sites, JSON.stringify(s.record).includes('alpha.test')],
    [[], false],
  ),
  row(
    'a week is deleted, with what was written in it',
    'deleteWeek',
    { from: '2026-12-07', withEntries: true },
    (s) => [texts(s), Object.keys(s.record).filter((key) => key.startsWith('day:'))],
    [[], []],
  ),
  row('one more is kept', 'addEntry', { id: 'e', question: null, text: 'Last.' }, texts, ['Last.']),
  row(
    'everything is deleted',
    'deleteEverything',
    {},
    ({ journal, lasting }) => [
      Object.keys(journal),
      (lasting.settings as object | undefined) ?? null,
    ],
    [[], null],
  ),
];

describe('whatever is written while the worker dies before, during and after it', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.send('changeSettings', { patch: { saveEntries: 'keep' } });
    const page = await enough.work('http://alpha.test/');
    await enough.pass(10);
    await page.close();
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it.each(ROWS)('$what: once, and whole', async ({ does: [name, data], holds, is }) => {
    const send = () => enough.send(name, data as MessageData<typeof name>);
    await enough.whileDying(send);
    expect(holds(await enough.stores())).toEqual(is);
    // It died after it had written, and before it could say so: the page sends it again.
    await send();
    expect(holds(await enough.stores())).toEqual(is);
  });
});
