import 'fake-indexeddb/auto';
import { createStore, entries, keys, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { JournalEntry } from '../../../../utils/core/reflection/journal';
import type { NewWrappingKey } from '../../../../utils/schemas/keyDerivation';
import { keyOf, newKeyOf } from './wrappingKeys';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const journal = {
  ...(await import('../../../../utils/store/journal/readJournal')),
  ...(await import('../../../../utils/store/journal/writeEntries')),
};
const drafts = {
  ...(await import('../../../../utils/store/journal/drafts')),
  ...(await import('../../../../utils/store/journal/writeDrafts')),
};
const lock = {
  ...(await import('../../../../utils/store/journal/journalLock')),
  ...(await import('../../../../utils/store/journal/writeLock')),
};
const parts = await import('../../../../utils/store/journal/writeManyEntries');
const { importKey, isEncrypted, unwrapKey, decrypt } = await import(
  '../../../../utils/store/journal/encryption'
);
const { entryKey, readLock } = await import('../../../../utils/store/journal/journalDb');

const raw = createStore('enough-journal', 'entries');
const AT = Date.UTC(2026, 10, 23, 15);
const MINUTE_MS = 60_000;
const PASSPHRASE = 'four words of mine';
const DRAFT = { id: 'd', place: 'popup', revision: 1, question: 'Q13', at: AT } as const;
const entry = (id: string, at = AT): JournalEntry => ({
  id,
  at,
  kind: 'reflection',
  question: 'Q13',
  text: `The secret of ${id}.`,
});
const locksIn = vi.fn(async (_ms: number) => {});
const onDisk = async () => JSON.stringify(await entries(raw));
const withoutDrafts = async () =>
  (await entries<string, unknown>(raw)).filter(([name]) => !name.startsWith('draft:'));
const texts = async (at = AT) => {
  const { entries: read } = await journal.readJournal('all', at);
  return read.map(({ text }) => text);
};
const closed = async () => {
  await lock.lockNow();
};
const changed = async () => {
  const next = await newKeyOf('other words here');
  return lock.changeLock(await keyOf(PASSPHRASE), next, 15, AT, locksIn);
};

beforeEach(async () => {
  await fakeBrowser.storage.session.clear();
  await journal.clearJournal();
});

describe('locking the journal', () => {
  beforeEach(async () => {
    await journal.addEntry(entry('a'), AT);
    await journal.addEntry(entry('b', AT + 1), AT);
    expect(await lock.addLock(await newKeyOf(PASSPHRASE), 15, AT, locksIn)).toBe(true);
  });

  it('leaves no word of it readable, and reads as before while it is open', async () => {
    // In its quotes: three letters come about in any ciphertext.
    expect(await onDisk()).not.toMatch(/secret|"Q13"|reflection/);
    expect(await texts()).toEqual(['The secret of b.', 'The secret of a.']);
    expect((await journal.readEntry('a', AT))?.text).toBe('The secret of a.');
  });

  it('shows and writes nothing while it is locked, and loses nothing', async () => {
    await closed();
    expect(await journal.readJournal('all', AT)).toEqual({
      entries: [],
      more: false,
      locked: true,
    });
    expect(await journal.readEntry('a', AT)).toBeNull();
    const before = await onDisk();
    for (const write of [
      () => journal.addEntry(entry('c'), AT),
      () => journal.changeEntry('a', { text: 'other' }, AT),
      () => journal.saveCheckIn({ ...entry('d'), kind: 'checkIn', motive: 'duty' }, AT),
    ]) {
      await expect(write()).rejects.toThrow(lock.JournalLocked);
    }
    expect(await onDisk()).toBe(before);
  });

  it('opens for the passphrase, and for no other', async () => {
    await closed();
    expect(await lock.unlock(await keyOf('four words of yours'), AT, locksIn)).toBeNull();
    expect(await texts()).toEqual([]);
    expect(await lock.unlock(await keyOf(PASSPHRASE), AT, locksIn)).toBe(AT + 15 * MINUTE_MS);
    expect(await texts()).toHaveLength(2);
  });

  it('locks by itself once its time is over', async () => {
    const end = AT + 15 * MINUTE_MS;
    expect(await texts(end - 1)).toHaveLength(2);
    expect(await texts(end)).toEqual([]);
    expect(await lock.readLockState(end)).toEqual({ is: 'locked', minutes: 15 });
    expect(await lock.readLockState(end - 1)).toEqual({ is: 'open', minutes: 15, until: end });
  });

  it('is open to no reader once its time is over, though nothing took the key away', async () => {
    const end = AT + 15 * MINUTE_MS;
    await drafts.rememberDraft({ ...DRAFT, text: 'A secret begun' }, true);
    expect(await drafts.readDrafts(end - 1)).toHaveLength(1);
    expect(await drafts.readDrafts(end)).toEqual([]);
    expect(await journal.readEntry('a', end)).toBeNull();
    expect(await journal.readWholeJournal(end)).toEqual(await withoutDrafts());
    await expect(journal.addEntry(entry('c'), end)).rejects.toThrow(lock.JournalLocked);
    await expect(parts.addEntries([entry('c')], end)).rejects.toThrow(lock.JournalLocked);
  });

  it('is open for no longer than it lasts, though the clock was ahead when it was opened', async () => {
    const DAY_MS = 24 * 60 * MINUTE_MS;
    await closed();
    await lock.unlock(await keyOf(PASSPHRASE), AT + DAY_MS, locksIn);
    expect(await texts(AT + DAY_MS)).toHaveLength(2);
    expect(await texts(AT)).toEqual([]);
    expect(await lock.readLockState(AT)).toEqual({ is: 'locked', minutes: 15 });
  });

  it('has it seen to that it is locked, before its key is in memory', async () => {
    await closed();
    locksIn.mockRejectedValueOnce(new Error('The worker dies.'));
    await expect(lock.unlock(await keyOf(PASSPHRASE), AT, locksIn)).rejects.toThrow();
    expect(await lock.isKeyInMemory()).toBe(false);
    await lock.unlock(await keyOf(PASSPHRASE), AT, locksIn);
    expect(locksIn).toHaveBeenLastCalledWith(15 * MINUTE_MS);
    expect(await lock.isKeyInMemory()).toBe(true);
  });

  it('is locked after the browser was closed', async () => {
    await fakeBrowser.storage.session.clear();
    expect((await journal.readJournal(9, AT)).locked).toBe(true);
  });

  it('keeps what is written while it is open as unreadable as the rest', async () => {
    await journal.addEntry({ ...entry('c', AT + 2), text: 'A later secret.' }, AT);
    await journal.changeEntry('a', { text: 'A changed secret.', starred: true }, AT);
    expect(await onDisk()).not.toContain('secret');
    expect(await texts()).toEqual(['A later secret.', 'The secret of b.', 'A changed secret.']);
  });

  it('asked for twice is the same lock, and another passphrase makes no second one', async () => {
    const again = { ...(await readLock()), wrappingKey: await keyOf(PASSPHRASE) };
    const before = await onDisk();
    expect(await lock.addLock(again as NewWrappingKey, 60, AT, locksIn)).toBe(true);
    expect(await lock.addLock(await newKeyOf('another of my own'), 15, AT, locksIn)).toBe(false);
    expect(await onDisk()).toBe(before);
  });

  it('deletes an entry without being opened', async () => {
    await closed();
    await journal.deleteEntry('a');
    await lock.unlock(await keyOf(PASSPHRASE), AT, locksIn);
    expect(await texts()).toEqual(['The secret of b.']);
  });

  it('changes its passphrase, and opens for the new one alone', async () => {
    const [other, key] = [await keyOf('not this one'), await keyOf(PASSPHRASE)];
    const next = await newKeyOf('other words here');
    expect(await lock.changeLock(other, next, 60, AT, locksIn)).toBe(false);
    expect(await lock.changeLock(key, next, 60, AT, locksIn)).toBe(true);
    // The message came twice.
    expect(await lock.changeLock(key, next, 60, AT, locksIn)).toBe(true);
    await closed();
    expect(await lock.unlock(await keyOf(PASSPHRASE), AT, locksIn)).toBeNull();
    expect(await lock.unlock(await keyOf('other words here'), AT, locksIn)).toBe(
      AT + 60 * MINUTE_MS,
    );
    expect(await texts()).toEqual(['The secret of b.', 'The secret of a.']);
  });

  it('opens nothing for an old copy of it and the old passphrase, once that was changed', async () => {
    const [old, oldKey] = [await readLock(), await keyOf(PASSPHRASE)];
    await drafts.rememberDraft({ ...DRAFT, text: 'Half a line' }, true);
    expect(await changed()).toBe(true);
    await journal.addEntry(entry('c', AT + 2), AT);
    const key = old && (await unwrapKey(old, oldKey ?? ''));
    expect(key).not.toBeNull();
    const cipher = await importKey(key ?? new Uint8Array());
    const values = (await entries<string, unknown>(raw)).filter(([name]) => name !== 'lock');
    expect(values).toHaveLength(4);
    for (const [name, value] of values) {
      if (!isEncrypted(value)) throw new Error(`${name} is in plain text.`);
      await expect(decrypt(cipher, name, value)).rejects.toThrow();
    }
  });

  it('leaves what was damaged as it is when its passphrase is changed', async () => {
    const name = entryKey(entry('a'));
    const damaged = { v: 1, nonce: btoa('123456789012'), ciphertext: btoa('nothing of ours') };
    await set(name, damaged, raw);
    expect(await changed()).toBe(true);
    expect(new Map(await entries(raw)).get(name)).toEqual(damaged);
    expect(await texts()).toEqual(['The secret of b.']);
  });

  it('is taken away by the passphrase alone, and then all is as it was', async () => {
    await closed();
    expect(await lock.removeLock(await keyOf('not this one'))).toBe(false);
    expect(await onDisk()).not.toContain('secret');
    expect(await lock.removeLock(await keyOf(PASSPHRASE))).toBe(true);
    expect(await lock.removeLock(await keyOf(PASSPHRASE))).toBe(true);
    expect(await entries(raw)).toEqual([
      [entryKey(entry('a')), entry('a')],
      [entryKey(entry('b', AT + 1)), entry('b', AT + 1)],
    ]);
    expect(await lock.readLockState(AT)).toEqual({ is: 'none' });
  });

  it('leaves out what was damaged, and keeps it', async () => {
    const name = entryKey(entry('a'));
    await set(
      name,
      { v: 1, nonce: btoa('123456789012'), ciphertext: btoa('nothing of ours') },
      raw,
    );
    expect(await texts()).toEqual(['The secret of b.']);
    await lock.removeLock(await keyOf(PASSPHRASE));
    expect(await keys(raw)).toContain(name);
  });

  it('puts no entry in the place of another one', async () => {
    const all = new Map(await entries(raw));
    await set(entryKey(entry('a')), all.get(entryKey(entry('b', AT + 1))), raw);
    expect(await texts()).toEqual(['The secret of b.']);
  });

  it('exports what it can read: all while it is open, and all as it is stored while not', async () => {
    expect(new Map(await journal.readWholeJournal(AT)).get(entryKey(entry('a')))).toEqual(
      entry('a'),
    );
    await closed();
    expect(await journal.readWholeJournal(AT)).toEqual(await entries(raw));
  });
});

describe('entries that are brought in', () => {
  const brought = [entry('a'), entry('b', AT + 1)];
  beforeEach(async () => {
    await lock.addLock(await newKeyOf(PASSPHRASE), 15, AT, locksIn);
  });

  it('are as unreadable as the rest', async () => {
    await parts.addEntries(brought, AT);
    expect(await onDisk()).not.toContain('secret');
    expect(await texts()).toEqual(['The secret of b.', 'The secret of a.']);
  });

  it('are refused while the journal is locked, and a half import is taken back all the same', async () => {
    await parts.addEntries(brought, AT);
    await closed();
    await expect(parts.addEntries([entry('c')], AT)).rejects.toThrow(lock.JournalLocked);
    await parts.deleteEntries(brought.map(entryKey));
    expect(await keys(raw)).toEqual(['lock']);
  });
});

describe('a lock that is interrupted', () => {
  it.each(['add', 'change', 'remove'] as const)(
    '%s: all is written in one transaction',
    async (what) => {
      await journal.addEntry(entry('a'), AT);
      await journal.addEntry(entry('b', AT + 1), AT);
      if (what !== 'add') await lock.addLock(await newKeyOf(PASSPHRASE), 15, AT, locksIn);
      const before = await entries(raw);
      const { put } = IDBObjectStore.prototype;
      let written = 0;
      const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args: Parameters<typeof put>
      ) {
        written += 1;
        // The worker dies after the first of them: nothing of it may stay.
        if (written === 2) this.transaction.abort();
        return put.apply(this, args);
      });
      const does = {
        add: async () => lock.addLock(await newKeyOf(PASSPHRASE), 15, AT, locksIn),
        change: changed,
        remove: async () => lock.removeLock(await keyOf(PASSPHRASE)),
      };
      await expect(does[what]()).rejects.toThrow();
      failing.mockRestore();
      expect(written).toBe(2);
      expect(await entries(raw)).toEqual(before);
    },
  );
});

describe('a draft', () => {
  const draft = (revision: number, text: string | null, id = 'd') =>
    ({ id, place: 'popup', revision, question: 'Q13', text, at: AT + revision }) as const;
  const afterCrash = () => fakeBrowser.storage.session.clear();

  it('outlives the browser where the person keeps what they write', async () => {
    await drafts.rememberDraft(draft(1, 'Half a line'), true);
    await afterCrash();
    expect(await drafts.readDrafts(AT)).toEqual([draft(1, 'Half a line')]);
  });

  it('is in memory alone before they said so', async () => {
    await drafts.rememberDraft(draft(1, 'Half a line'), false);
    expect(await onDisk()).toBe('[]');
    expect(await drafts.readDrafts(AT)).toEqual([draft(1, 'Half a line')]);
    await afterCrash();
    expect(await drafts.readDrafts(AT)).toEqual([]);
  });

  it('stays at its newest words when messages come late or twice', async () => {
    for (const [step, text] of [
      [1, 'H'],
      [3, 'Hal'],
      [2, 'Ha'],
      [3, 'Hal'],
    ] as const) {
      await drafts.rememberDraft(draft(step, text), true);
    }
    expect((await drafts.readDrafts(AT)).map(({ text }) => text)).toEqual(['Hal']);
    await afterCrash();
    expect((await drafts.readDrafts(AT)).map(({ text }) => text)).toEqual(['Hal']);
  });

  it('comes back no more once it was discarded, though a message comes late', async () => {
    await drafts.rememberDraft(draft(1, 'H'), true);
    await drafts.rememberDraft(draft(3, null), true);
    await drafts.rememberDraft(draft(2, 'Ha'), true);
    expect((await drafts.readDrafts(AT)).filter(({ text }) => text !== null)).toEqual([]);
    expect(await onDisk()).toBe('[]');
  });

  it('goes in the transaction that keeps its entry, and comes back no more', async () => {
    await drafts.rememberDraft(draft(1, 'Half'), true);
    await journal.addEntry(entry('d'), AT);
    await drafts.endDraft('d');
    await drafts.rememberDraft(draft(2, 'Half a line'), true);
    expect(await keys(raw)).toEqual([entryKey(entry('d'))]);
    expect((await drafts.readDrafts(AT)).filter(({ text }) => text !== null)).toEqual([]);
  });

  it('is locked away with the journal, and stays off the disk while that is locked', async () => {
    await drafts.rememberDraft(draft(1, 'A secret begun'), true);
    await lock.addLock(await newKeyOf(PASSPHRASE), 15, AT, locksIn);
    await drafts.rememberDraft(draft(2, 'A secret begun and'), true);
    expect(await onDisk()).not.toContain('secret');
    await closed();
    await drafts.rememberDraft(draft(1, 'Another secret', 'e'), true);
    expect(await keys(raw)).not.toContain('draft:e');
    await afterCrash();
    expect(await drafts.readDrafts(AT)).toEqual([]);
    await lock.unlock(await keyOf(PASSPHRASE), AT, locksIn);
    expect((await drafts.readDrafts(AT)).map(({ text }) => text)).toEqual(['A secret begun and']);
  });

  it('is in no memory either once the journal is locked, but for what is typed then', async () => {
    await drafts.rememberDraft(draft(1, 'A secret begun'), true);
    await lock.addLock(await newKeyOf(PASSPHRASE), 15, AT, locksIn);
    await drafts.hideDrafts();
    await closed();
    await drafts.rememberDraft(draft(1, 'Typed while locked', 'e'), true);
    await drafts.hideDrafts();
    expect((await drafts.readDrafts(AT)).map(({ text }) => text)).toEqual(['Typed while locked']);
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('secret');
    await lock.unlock(await keyOf(PASSPHRASE), AT, locksIn);
    expect((await drafts.readDrafts(AT)).map(({ text }) => text)).toContain('A secret begun');
  });

  it('is discarded everywhere when the person keeps nothing from here on', async () => {
    await drafts.rememberDraft(draft(1, 'Half'), true);
    await drafts.deleteDrafts();
    expect(await drafts.readDrafts(AT)).toEqual([]);
    expect(await onDisk()).toBe('[]');
  });
});

describe('an entry', () => {
  beforeEach(() => journal.addEntry(entry('a'), AT));

  it('is changed in its place, with its time and its question', async () => {
    await journal.changeEntry('a', { text: 'Other words.' }, AT);
    expect(await entries(raw)).toEqual([
      [entryKey(entry('a')), { ...entry('a'), text: 'Other words.' }],
    ]);
  });

  it('has a star until it is taken, and then no trace of one', async () => {
    await journal.changeEntry('a', { starred: true }, AT);
    expect((await journal.readEntry('a', AT))?.starred).toBe(true);
    await journal.changeEntry('a', { starred: false }, AT);
    expect(await journal.readEntry('a', AT)).toEqual(entry('a'));
  });

  it('stays away once it was deleted, though a change of it comes late', async () => {
    await journal.deleteEntry('a');
    await expect(journal.changeEntry('a', { starred: true }, AT)).rejects.toThrow('not there');
    expect(await keys(raw)).toEqual([]);
  });

  it('a check-in: the same id is the same one, with its first time', async () => {
    const said = { ...entry('c'), kind: 'checkIn', question: null, text: '' } as const;
    await journal.saveCheckIn({ ...said, motive: 'duty', stretch: AT - 1 }, AT);
    await journal.saveCheckIn({ ...said, at: AT + 9, motive: 'duty', feeling: 'flat' }, AT);
    expect(await journal.readEntry('c', AT)).toEqual({
      ...said,
      motive: 'duty',
      stretch: AT - 1,
      feeling: 'flat',
    });
  });
});
