import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createQueue } from '../../../../utils/platform/queue';
import { keyOf, newKeyOf } from '../../store/journal/wrappingKeys';
import { lasting } from '../../store/lastingStore';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { keepPendingLine, setLine } = await import('../../../../entrypoints/background/keepLine');
const { journalHandlers } = await import('../../../../entrypoints/background/journalHandlers');
const { readJournal } = await import('../../../../utils/store/journal/readJournal');
const { clearJournal } = await import('../../../../utils/store/journal/writeEntries');
const { readSettings } = await import('../../../../utils/store/settings/settings');
const { changeSettings } = await import('../../../../utils/store/settings/writeSettings');

const PASSPHRASE = 'four words of mine';
const HOUR_MS = 3_600_000;
/** Three in the afternoon, wherever it is tried. */
const NOW = new Date(2026, 10, 23, 15).getTime();
const does = journalHandlers({ queue: createQueue() });

const lineOf = (words: string) => ({ words, end: null, amountMinutes: null });
/** What the form for the line sends, with an id of its own unless told. */
const say = (words: string, id: string = crypto.randomUUID()) => setLine(lineOf(words), id);
const drop = () => setLine(null, undefined);
/** What is sent where a line that was dropped is put back. */
const putBack = (words: string) => setLine(lineOf(words), undefined);
const lock = async () => {
  await does.enableLock({ next: await newKeyOf(PASSPHRASE), minutes: 15 }, 0);
  await does.lockNow({}, 0);
};
const unlock = async () => does.unlockJournal({ wrappingKey: await keyOf(PASSPHRASE) }, 0);
const pending = async () =>
  (await fakeBrowser.storage.session.get('pendingLine')).pendingLine ?? null;
const entries = async () => (await readJournal('all', Date.now())).entries;
const texts = async () => (await entries()).map(({ text }) => text);

const { get } = IDBObjectStore.prototype;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  fakeBrowser.reset();
  await lasting.clear();
  await clearJournal();
  await changeSettings({ saveEntries: 'keep' });
});

describe('a line that is kept', () => {
  it('is an entry of its day, with its words alone', async () => {
    await say('The report draft', 'a');
    expect(await entries()).toEqual([
      { id: 'a', at: NOW, kind: 'line', question: null, text: 'The report draft' },
    ]);
  });

  it.each(['ask', 'no'] as const)('is none where the person chose "%s"', async (saveEntries) => {
    await changeSettings({ saveEntries });
    await say('The report draft');
    expect(await entries()).toEqual([]);
  });

  it('is one entry a day, with the words of the last, and another on another day', async () => {
    await say('The report draft');
    vi.setSystemTime(NOW + HOUR_MS);
    await say('Half of the report');
    vi.setSystemTime(NOW + 24 * HOUR_MS);
    await say('A page of it');
    // Late at night it is the same day.
    vi.setSystemTime(NOW + 35 * HOUR_MS);
    await say('A line of it');
    expect(await texts()).toEqual(['A line of it', 'Half of the report']);
  });

  it('is the same entry, however often it comes', async () => {
    for (const words of ['The report draft', 'Half of the report', 'Half of the report'])
      await say(words, 'a');
    await say('Half of the report');
    expect(await texts()).toEqual(['Half of the report']);
  });

  it('leaves an entry alone that was starred, or has other words by now', async () => {
    await say('The report draft', 'a');
    await does.changeEntry({ id: 'a', starred: true }, 0);
    await say('Half of the report', 'b');
    await does.changeEntry({ id: 'b', text: 'Half of it. And then the sea.' }, 0);
    await say('A page', 'c');
    expect(new Set(await texts())).toEqual(
      new Set(['A page', 'Half of it. And then the sea.', 'The report draft']),
    );
  });

  it('waits for the lock to open, with the day on which it was said', async () => {
    await lock();
    await say('The report draft', 'a');
    expect(await pending()).toEqual({ id: 'a', at: NOW, before: null });
    vi.setSystemTime(NOW + 24 * HOUR_MS);
    await unlock();
    expect(await entries()).toEqual([
      { id: 'a', at: NOW, kind: 'line', question: null, text: 'The report draft' },
    ]);
    expect(await pending()).toBeNull();
  });

  it('is one entry a day, also where it was changed behind a lock, after a new start too', async () => {
    await say('The report draft', 'a');
    await lock();
    await fakeBrowser.storage.session.clear();
    await say('Half of the report', 'b');
    await say('A page of it', 'c');
    await unlock();
    expect(await entries()).toEqual([
      { id: 'a', at: NOW, kind: 'line', question: null, text: 'A page of it' },
    ]);
  });

  it('leaves alone behind a lock, too, what was starred, and the entry of another day', async () => {
    await say('The report draft', 'a');
    await does.changeEntry({ id: 'a', starred: true }, 0);
    await lock();
    await say('Half of the report', 'b');
    await unlock();
    await does.lockNow({}, 0);
    vi.setSystemTime(NOW + 24 * HOUR_MS);
    await say('A page of it', 'c');
    await unlock();
    expect(await texts()).toEqual(
      expect.arrayContaining(['A page of it', 'Half of the report', 'The report draft']),
    );
    expect(await entries()).toHaveLength(3);
  });

  it('gives no day to an older one that was put back behind a lock', async () => {
    await say('The report draft', 'a');
    vi.setSystemTime(NOW + 24 * HOUR_MS);
    await lock();
    await drop();
    await say('Half of the report', 'b');
    await drop();
    await putBack('The report draft');
    expect(await pending()).toBeNull();
    await unlock();
    expect((await entries()).map(({ id, at }) => [id, at])).toEqual([['a', NOW]]);
  });

  it.each(['open', 'locked'] as const)(
    'is one entry where the worker died once it was set, and the message came again (%s)',
    async (is) => {
      await say('The report draft', 'a');
      if (is === 'locked') await lock();
      // Nothing of the journal could be read by then.
      const read = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
        this: IDBObjectStore,
        ...args: Parameters<IDBObjectStore['get']>
      ) {
        if (this.name === 'entries') throw new Error('died');
        return get.apply(this, args);
      });
      await expect(say('Half of the report', 'b')).rejects.toThrow('died');
      read.mockRestore();
      expect((await readSettings()).enoughLine).toEqual(lineOf('Half of the report'));
      await say('Half of the report', 'b');
      if (is === 'locked') await unlock();
      expect(await entries()).toEqual([
        { id: 'a', at: NOW, kind: 'line', question: null, text: 'Half of the report' },
      ]);
      expect(await pending()).toBeNull();
      await keepPendingLine();
      expect(await entries()).toHaveLength(1);
    },
  );

  it('waits no more once the person wants nothing kept', async () => {
    await say('The report draft', 'a');
    await lock();
    await say('A page of it', 'c');
    await changeSettings({ saveEntries: 'no' });
    await say('Half of the report', 'b');
    expect(await pending()).toBeNull();
    await unlock();
    expect(await texts()).toEqual(['The report draft']);
  });
});
