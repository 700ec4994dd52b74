import 'fake-indexeddb/auto';
import { createStore, entries } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { editsIn } from '../../../../utils/core/reflection/drafts';
import type { JournalEntry } from '../../../../utils/core/reflection/journal';
import { createQueue } from '../../../../utils/platform/queue';
import { FULL } from '../../store/exportFixture';
import { keyOf, newKeyOf } from '../../store/journal/wrappingKeys';
import { lasting } from '../../store/lastingStore';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { hideAndLock, journalHandlers, restoreLockAlarm } = await import(
  '../../../../entrypoints/background/journalHandlers'
);
const { isKeyInMemory } = await import('../../../../utils/store/journal/journalLock');
const { importFile, undoIfLast } = await import('../../../../entrypoints/background/import');
const { readDrafts, readSessionDrafts } = await import('../../../../utils/store/journal/drafts');
const { isEncrypted } = await import('../../../../utils/store/journal/encryption');
const { readJournal } = await import('../../../../utils/store/journal/readJournal');
const { clearRecord } = await import('../../../../utils/store/record/writeRecord');
const { changeSettings } = await import('../../../../utils/store/settings/writeSettings');
const { deleteEntriesBetween } = await import('../../../../utils/store/journal/writeManyEntries');
const { clearJournal } = await import('../../../../utils/store/journal/writeEntries');

const ALARM = 'lockJournal';
const PASSPHRASE = 'four words of mine';
const NOW = Date.UTC(2026, 10, 23, 15);
const MINUTE_MS = 60_000;
const does = journalHandlers({ queue: createQueue() });
const alarmAt = async () => (await fakeBrowser.alarms.get(ALARM))?.scheduledTime;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  fakeBrowser.reset();
  await lasting.clear();
  await clearJournal();
  await clearRecord();
  await changeSettings({ saveEntries: 'keep' });
  await does.enableLock({ next: await newKeyOf(PASSPHRASE), minutes: 15 }, 0);
});

describe('an open journal', () => {
  it('is locked by an alarm when its time is over', async () => {
    expect(await alarmAt()).toBe(NOW + 15 * MINUTE_MS);
  });

  it('has its alarm set again by a start that finds none', async () => {
    await fakeBrowser.alarms.clear(ALARM);
    vi.setSystemTime(NOW + 5 * MINUTE_MS);
    await restoreLockAlarm();
    expect(await alarmAt()).toBe(NOW + 15 * MINUTE_MS);
    expect(await isKeyInMemory()).toBe(true);
  });

  it('is locked by a start that finds its time over', async () => {
    vi.setSystemTime(NOW + 15 * MINUTE_MS);
    await restoreLockAlarm();
    expect(await isKeyInMemory()).toBe(false);
  });

  it('is locked, though the drafts cannot be hidden', async () => {
    const write = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error());
    await expect(hideAndLock()).rejects.toThrow();
    write.mockRestore();
    expect(await isKeyInMemory()).toBe(false);
  });
});

/** An export that holds these entries, and nothing else of a journal. */
const fileOf = (journal: readonly JournalEntry[]) => ({ ...FULL, journal });
const brought: JournalEntry = {
  id: 'brought',
  at: Date.UTC(2026, 10, 16, 8),
  kind: 'reflection',
  question: null,
  text: 'From a file.',
};
const texts = async () => (await readJournal('all', NOW)).entries.map(({ text }) => text);

describe('an entry that came with a file', () => {
  beforeEach(() => importFile({ id: 'i', file: fileOf([brought]), takeChoices: false }));

  it('goes when the file is taken back, behind a lock too', async () => {
    expect(await texts()).toEqual(['From a file.']);
    await hideAndLock();
    await undoIfLast('i');
    await does.unlockJournal({ wrappingKey: await keyOf(PASSPHRASE) }, 0);
    expect(await texts()).toEqual([]);
  });

  it('stays once the person edited it', async () => {
    await does.changeEntry({ id: 'brought', text: 'Mine now.' }, 0);
    await undoIfLast('i');
    expect(await texts()).toEqual(['Mine now.']);
  });

  it.each(['keep', 'ask'] as const)(
    'stays while the person is editing it, behind a lock too (%s)',
    async (saveEntries) => {
      await changeSettings({ saveEntries });
      const edit = { id: 'd', place: 'edit', question: null, entry: 'brought' } as const;
      await does.saveDraft({ ...edit, revision: 1, text: 'Half of it' }, 0);
      await hideAndLock();
      await undoIfLast('i');
      await does.unlockJournal({ wrappingKey: await keyOf(PASSPHRASE) }, 0);
      expect(await texts()).toEqual(['From a file.']);
      expect(editsIn(await readDrafts(NOW)).map(({ text }) => text)).toEqual(['Half of it']);
    },
  );

  it('goes where an edit was begun and left', async () => {
    const edit = { id: 'd', place: 'edit', question: null, entry: 'brought' } as const;
    await does.saveDraft({ ...edit, revision: 1, text: 'Half of it' }, 0);
    await does.saveDraft({ ...edit, revision: 2, text: null }, 0);
    await undoIfLast('i');
    expect(await texts()).toEqual([]);
  });
});

describe('a locked journal', () => {
  const stores = async () => ({
    record: await entries(createStore('enough-record', 'record')),
    journal: (await entries<string, unknown>(createStore('enough-journal', 'entries'))).map(
      ([name, value]) => {
        if (name === 'lock') return [name, 'encrypted'];
        return [name, isEncrypted(value) ? value.ciphertext.length : value];
      },
    ),
    lasting: await lasting.get(),
    // The stamp that tells of a change is drawn by chance.
    session: { ...(await fakeBrowser.storage.session.get(null)), settings: null },
    sync: await fakeBrowser.storage.sync.get(null),
  });
  /** All ways in which words come in, and one stays in the middle. */
  const written = async (words: string) => {
    fakeBrowser.reset();
    await lasting.clear();
    await clearJournal();
    await clearRecord();
    await changeSettings({ saveEntries: 'keep' });
    const file = fileOf([{ ...brought, text: words }]);
    await importFile({ id: 'i', file, takeChoices: false });
    await does.addEntry({ id: 'before', question: null, text: words }, 0);
    await does.enableLock({ next: await newKeyOf(PASSPHRASE), minutes: 15 }, 0);
    await does.addEntry({ id: 'after', question: null, text: words }, 0);
    await does.changeEntry({ id: 'after', text: `${words}.` }, 0);
    const checkIn = {
      id: 'word',
      stretch: NOW,
      motive: 'own',
      word: words,
      feeling: words,
    } as const;
    await does.saveCheckIn(checkIn, 0);
    await does.saveDraft(
      { id: 'd', place: 'journal', revision: 1, question: null, text: words },
      0,
    );
    await hideAndLock();
    return stores();
  };

  it('leaves nothing in any store that hangs on its words, but for what is encrypted', async () => {
    const one = await written('ashamed of it');
    expect(one.journal).toHaveLength(6);
    // Of another content, and of other lengths, each within the shortest that is encrypted.
    for (const words of ['glad about it', 'sad', 'proud of what I wrote today, and tired']) {
      expect(await written(words), words).toEqual(one);
    }
  });
});

describe('an edit', () => {
  const names = async () =>
    (await entries<string, unknown>(createStore('enough-journal', 'entries')))
      .map(([name]) => name)
      .filter((name) => name.startsWith('draft:'));
  const edit = { place: 'edit', revision: 1, question: null, text: 'Other words' } as const;

  beforeEach(async () => {
    await does.addEntry({ id: 'a', question: null, text: 'Words' }, 0);
    await does.addEntry({ id: 'b', question: null, text: 'Words' }, 0);
    await does.saveDraft({ ...edit, id: 'draft-a', entry: 'a' }, 0);
    await does.saveDraft({ ...edit, id: 'draft-b', entry: 'b' }, 0);
    expect(await names()).toHaveLength(2);
  });

  it('is a draft until its words are saved, whatever comes late', async () => {
    await does.changeEntry({ id: 'a', text: 'Other words', draft: 'draft-a' }, 0);
    await does.saveDraft({ ...edit, id: 'draft-a', entry: 'a', revision: 2 }, 0);
    expect(await names()).toEqual(['draft:b draft-b']);
    expect((await texts()).sort()).toEqual(['Other words', 'Words']);
  });

  it('goes with its entry, and with all of its week, behind a lock too', async () => {
    await hideAndLock();
    await does.deleteEntry({ id: 'a' }, 0);
    expect(await names()).toEqual(['draft:b draft-b']);
    await deleteEntriesBetween(NOW, NOW + MINUTE_MS);
    expect(await names()).toEqual([]);
  });

  it('leaves nothing of an entry that is gone in the session, nor of its week', async () => {
    await changeSettings({ saveEntries: 'ask' });
    await does.saveDraft({ ...edit, id: 'draft-a', entry: 'a', revision: 2 }, 0);
    await does.deleteEntry({ id: 'a' }, 0);
    expect((await readSessionDrafts()).map(({ id }) => id)).toEqual(['draft-b']);
    await deleteEntriesBetween(NOW, NOW + MINUTE_MS);
    expect(await readSessionDrafts()).toEqual([]);
  });

  it('of an entry that another tab deleted fails to be saved, and is kept nowhere', async () => {
    await does.deleteEntry({ id: 'a' }, 0);
    // The words stay in the field of the tab, which says that it did not work.
    const saved = does.changeEntry({ id: 'a', text: 'Other words', draft: 'draft-a' }, 0);
    await expect(saved).rejects.toThrow();
    await does.saveDraft({ ...edit, id: 'draft-a', entry: 'a', revision: 2 }, 0);
    expect(await names()).toEqual(['draft:b draft-b']);
    expect(editsIn(await readDrafts(NOW)).map(({ entry }) => entry)).toEqual(['b']);
  });

  it('goes on where its entry came back', async () => {
    const [entry] = (await readJournal('all', NOW)).entries.filter(({ id }) => id === 'a');
    await does.deleteEntry({ id: 'a' }, 0);
    await does.restoreEntry({ entry: entry as JournalEntry }, 0);
    await does.saveDraft({ ...edit, id: 'draft-a', entry: 'a', revision: 2 }, 0);
    expect(await names()).toEqual(['draft:a draft-a', 'draft:b draft-b']);
    await does.changeEntry({ id: 'a', text: 'Other words', draft: 'draft-a' }, 0);
    expect((await texts()).sort()).toEqual(['Other words', 'Words']);
  });
});

describe('what is changed', () => {
  const kept = () => entries(createStore('enough-journal', 'entries'));
  const word = { id: 'w', stretch: NOW, motive: 'own', word: 'pride', feeling: '' } as const;

  it.each(['ask', 'no'] as const)(
    'is not kept where the person chose "%s"',
    async (saveEntries) => {
      await changeSettings({ saveEntries });
      const before = await kept();
      await expect(does.addEntry({ id: 'a', question: null, text: 'Words.' }, 0)).rejects.toThrow();
      await expect(does.saveCheckIn(word, 0)).rejects.toThrow();
      expect(await kept()).toEqual(before);
    },
  );

  it('is kept once they said so', async () => {
    await does.addEntry({ id: 'a', question: null, text: 'Words.' }, 0);
    await does.saveCheckIn(word, 0);
    expect((await texts()).sort()).toEqual(['Words.', 'pride']);
  });
});
