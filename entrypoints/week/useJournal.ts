import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createIndex, type Search, type Searchable, searchOn } from '../../utils/core/base/search';
import { type Draft, draftIn } from '../../utils/core/reflection/drafts';
import { changed, type JournalEntry } from '../../utils/core/reflection/journal';
import type { Settings } from '../../utils/core/settings/settings';
import { now } from '../../utils/platform/clock';
import { readDrafts } from '../../utils/store/journal/drafts';
import { type LockState, readLockState, watchLock } from '../../utils/store/journal/journalLock';
import { type Notes, readJournal } from '../../utils/store/journal/readJournal';
import { readSettings, watchSettings } from '../../utils/store/settings/settings';
import { searchText } from './searchText';

export interface Journal extends Notes {
  readonly lock: LockState;
  /** What was being written here. */
  readonly draft: Draft | null;
  readonly notesSaved: Settings['notesSaved'];
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
  return { ...notes, lock, draft: draftIn(drafts, 'week'), notesSaved: settings.notesSaved };
}

/** The journal as it is stored, read anew when the page comes in sight, and when it is opened or locked. */
export function useJournal() {
  const [journal, setJournal] = useState<Journal | null>(null);
  const [failed, setFailed] = useState(false);
  const [most, setMost] = useState<number | 'all'>(AT_ONCE);
  const [shown, setShown] = useState(AT_ONCE);
  const latest = useRef(0);
  const underWay = useRef(0);

  const look = () => {
    latest.current += 1;
    underWay.current += 1;
    const mine = latest.current;
    return readAll(most)
      .then(
        (read) => {
          // Two readings may end in any order; the later one stays.
          if (mine === latest.current) setJournal(read);
          setFailed(false);
        },
        (error: unknown) => {
          console.error(error);
          setFailed(true);
        },
      )
      .finally(() => {
        underWay.current -= 1;
      });
  };
  useEffect(() => {
    const inSight = () => void (document.hidden || look());
    void look();
    document.addEventListener('visibilitychange', inSight);
    const unwatch = [watchSettings(inSight), watchLock(() => void look())];
    return () => {
      document.removeEventListener('visibilitychange', inSight);
      for (const stop of unwatch) stop();
    };
  }, [most]);

  return {
    journal,
    failed,
    look,
    shown,
    showOlder: () => {
      if (most !== 'all') setMost(shown + AT_ONCE);
      setShown(shown + AT_ONCE);
    },
    /** Reads all: a search looks everywhere. */
    searchAll: () => setMost('all'),
    /** What was written or starred, at once, without reading all. */
    change: (id: string, to: Parameters<typeof changed>[1]) => {
      setJournal(
        journal && {
          ...journal,
          entries: journal.entries.map((entry) => (entry.id === id ? changed(entry, to) : entry)),
        },
      );
      // What is being read may hold it as it was.
      if (underWay.current > 0) void look();
    },
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
