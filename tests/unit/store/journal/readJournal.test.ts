import 'fake-indexeddb/auto';
import { createStore, keys, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { JournalEntry } from '../../../../utils/core/reflection/journal';
import { entryKey } from '../../../../utils/store/journal/journalDb';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { readJournal } = await import('../../../../utils/store/journal/readJournal');
const { addEntry, clearJournal, deleteEntry } = await import(
  '../../../../utils/store/journal/writeEntries'
);
const { addEntries } = await import('../../../../utils/store/journal/writeManyEntries');

const raw = createStore('enough-journal', 'entries');
const AT = Date.UTC(2026, 10, 23, 15);
const entry = (id: string, at: number): JournalEntry => ({
  id,
  at,
  kind: 'reflection',
  question: 'Q13',
  text: `The text of ${id}.`,
});
const idsOf = async (most: number) => {
  const { entries, more } = await readJournal(most, AT);
  return { ids: entries.map(({ id }) => id), more };
};

beforeEach(() => clearJournal());

describe('the journal', () => {
  it.each([
    [1, { ids: ['c'], more: true }],
    [2, { ids: ['c', 'a'], more: true }],
    [3, { ids: ['c', 'a', 'b'], more: false }],
    [9, { ids: ['c', 'a', 'b'], more: false }],
  ])('gives the newest %i of three, newest first', async (most, expected) => {
    await addEntry(entry('a', AT), AT);
    await addEntry(entry('b', 999), AT);
    await addEntry(entry('c', AT + 1), AT);
    expect(await idsOf(most)).toEqual(expected);
  });

  it('gives all of many, once each, part by part', async () => {
    const ids = Array.from({ length: 401 }, (_, index) => `${index}`);
    await addEntries(
      ids.map((id, index) => entry(id, AT + index)),
      AT,
    );
    const parts: string[][] = [];
    const { entries, more } = await readJournal('all', AT, (part) => {
      parts.push(part.map(({ id }) => id));
    });
    expect([entries.map(({ id }) => id), more]).toEqual([ids.toReversed(), false]);
    expect(parts.flat()).toEqual(ids);
    expect(parts.length).toBeGreaterThan(1);
  });

  it('is empty at first', async () => {
    expect(await idsOf(2)).toEqual({ ids: [], more: false });
  });

  it('leaves out what cannot be read, and keeps it', async () => {
    await addEntry(entry('a', AT), AT);
    await set(entryKey({ id: 'b', at: AT + 1 }), { text: 'no time' }, raw);
    expect(await idsOf(2)).toEqual({ ids: ['a'], more: false });
    expect(await keys(raw)).toHaveLength(2);
  });

  it('keeps an entry once, though its message comes a second time, later', async () => {
    await addEntry(entry('a', AT), AT);
    await addEntry({ ...entry('a', AT + 30_000), text: 'Another text.' }, AT);
    expect((await readJournal(9, AT)).entries).toEqual([entry('a', AT)]);
  });

  it('deletes the entry of that id alone, and has it back where it was', async () => {
    for (const id of ['a', 'b', 'c']) await addEntry(entry(id, AT), AT);
    await deleteEntry('b');
    await deleteEntry('b');
    expect((await idsOf(9)).ids.sort()).toEqual(['a', 'c']);
    await addEntry(entry('b', AT), AT);
    expect(await keys(raw)).toEqual(['a', 'b', 'c'].map((id) => entryKey({ id, at: AT })));
  });
});
