import { useState } from 'preact/hooks';
import type { Calendar } from '../../utils/core/base/calendar';
import { type Draft, draftIn, editsIn } from '../../utils/core/reflection/drafts';
import { editEntry } from '../../utils/core/reflection/journal';
import type { Settings } from '../../utils/core/settings/settings';
import { localCalendar, now } from '../../utils/platform/clock';
import { readDrafts } from '../../utils/store/journal/drafts';
import { type LockState, readLockState, watchLock } from '../../utils/store/journal/journalLock';
import { type JournalPage, readJournal } from '../../utils/store/journal/readJournal';
import { readSettings, watchSettings } from '../../utils/store/settings/settings';
import { onInSight, useStored, type Watcher } from '../shared/useStored';
import { indexEntries } from './journalSearch';

export interface StoredJournal extends JournalPage {
  readonly lock: LockState;
  /** The draft that was left in this page. */
  readonly draft: Draft | null;
  /** Changed words of entries that were left in this page. */
  readonly edits: readonly Draft[];
  readonly saveEntries: Settings['saveEntries'];
  readonly calendar: Calendar;
  /** Off: no figure is shown. */
  readonly numbers: boolean;
}

/** How many entries are shown at first, and added each time. Our choice: a few pages to read. */
const PAGE_SIZE = 50;

async function readJournalPage(most: number | 'all'): Promise<StoredJournal> {
  const at = await now();
  const [entries, lock, drafts, settings] = await Promise.all([
    // For a search all are read, and indexed batch by batch, so that no key has to wait.
    readJournal(most, at, most === 'all' ? indexEntries : undefined),
    readLockState(at),
    readDrafts(at),
    readSettings(),
  ]);
  return {
    ...entries,
    lock,
    draft: draftIn(drafts, 'journal'),
    edits: editsIn(drafts),
    saveEntries: settings.saveEntries,
    calendar: localCalendar(settings),
    numbers: !settings.hideNumbers,
  };
}

const onSettingsInSight: Watcher = (changed) => watchSettings(() => document.hidden || changed());

/** The journal, read again when the page comes in sight, and when it is locked or unlocked. */
export function useJournal() {
  const [most, setMost] = useState<number | 'all'>(PAGE_SIZE);
  const [shown, setShown] = useState(PAGE_SIZE);
  const {
    value: journal,
    failed,
    refresh,
    amend,
  } = useStored(() => readJournalPage(most), [onInSight, onSettingsInSight, watchLock], [most]);

  return {
    journal,
    failed,
    refresh,
    /** How many entries are shown at most. */
    shown,
    showOlder: () => {
      if (most !== 'all') setMost(shown + PAGE_SIZE);
      setShown(shown + PAGE_SIZE);
    },
    /** Reads all entries, since a search looks everywhere. */
    readAll: () => setMost('all'),
    /** Shows a change that was just saved, without reading all again. */
    amendEntry: (id: string, to: Parameters<typeof editEntry>[1]) =>
      amend((before) => ({
        ...before,
        entries: before.entries.map((entry) => (entry.id === id ? editEntry(entry, to) : entry)),
      })),
  };
}

/** The page's actions on the journal. */
export type JournalReading = Omit<ReturnType<typeof useJournal>, 'journal' | 'failed'>;
