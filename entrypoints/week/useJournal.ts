import { useMemo, useRef, useState } from 'preact/hooks';
import { createIndex, type Search, type Searchable, searchOn } from '../../utils/core/base/search';
import { type Draft, draftIn } from '../../utils/core/reflection/drafts';
import { changed, type JournalEntry } from '../../utils/core/reflection/journal';
import type { Settings } from '../../utils/core/settings/settings';
import { now } from '../../utils/platform/clock';
import { readDrafts } from '../../utils/store/journal/drafts';
import { type LockState, readLockState, watchLock } from '../../utils/store/journal/journalLock';
import { type Notes, readJournal } from '../../utils/store/journal/readJournal';
import { readSettings, watchSettings } from '../../utils/store/settings/settings';
import { onInSight, useStored, type Watcher } from '../shared/useStored';
import { searchText } from './searchText';

export interface Journal extends Notes {
  readonly lock: LockState;
  /** What was being written here. */
  readonly draft: Draft | null;
  readonly saveEntries: Settings['saveEntries'];
}

/** Read and shown at first, and added each time. Our choice: a few pages to read. A search reads all. */
const AT_ONCE = 50;

const indexOf = createIndex(searchText);

async function readAll(most: number | 'all'): Promise<Journal> {
  const at = await now();
  const [notes, lock, drafts, settings] = await Promise.all([
    // All are read for a search: each part is made ready for it at once, so that no letter waits.
    readJournal(most, at, most === 'all' ? indexOf : undefined),
    readLockState(at),
    readDrafts(at),
    readSettings(),
  ]);
  return { ...notes, lock, draft: draftIn(drafts, 'week'), saveEntries: settings.saveEntries };
}

const onSettingsInSight: Watcher = (changed) => watchSettings(() => document.hidden || changed());

/** The journal as it is stored, read again when the page comes in sight, and when it is unlocked or locked. */
export function useJournal() {
  const [most, setMost] = useState<number | 'all'>(AT_ONCE);
  const [shown, setShown] = useState(AT_ONCE);
  const {
    value: journal,
    failed,
    refresh,
    amend,
  } = useStored(() => readAll(most), [onInSight, onSettingsInSight, watchLock], [most]);

  return {
    journal,
    failed,
    refresh,
    shown,
    showOlder: () => {
      if (most !== 'all') setMost(shown + AT_ONCE);
      setShown(shown + AT_ONCE);
    },
    /** Reads all: a search looks everywhere. */
    searchAll: () => setMost('all'),
    /** What was written or starred, at once, without reading all. */
    change: (id: string, to: Parameters<typeof changed>[1]) =>
      amend((before) => ({
        ...before,
        entries: before.entries.map((entry) => (entry.id === id ? changed(entry, to) : entry)),
      })),
  };
}

/** Entries that hold all words of `query`, in their order; the same list where there is no query. */
export function useFound(entries: readonly JournalEntry[], query: string): readonly JournalEntry[] {
  const searches = query.trim() !== '';
  const index = useMemo(
    (): Searchable<JournalEntry>[] => (searches ? indexOf(entries) : []),
    [entries, searches],
  );
  const last = useRef<{ index: typeof index; search: Search<JournalEntry> } | null>(null);
  return useMemo(() => {
    if (!searches) return entries;
    const before = last.current?.index === index ? last.current.search : null;
    const search = searchOn(index, query, before);
    last.current = { index, search };
    return search.found.map(({ of }) => of);
  }, [index, query]);
}
