import { useState } from 'preact/hooks';
import type { JournalEntry } from '../../utils/core/reflection/journal';
import { sendMessage } from '../../utils/platform/sendMessage';
import type { Report } from '../shared/report';

/** An entry that was deleted while this page was open, and perhaps restored since. */
interface Touched {
  readonly entry: JournalEntry;
  readonly isDeleted: boolean;
}

/**
 * Deletes entries at once, as asked. While the page is open each keeps its place in the list, from where it can
 * be restored. `stored`: the entries as they were read last, the newest first.
 */
export function useDeletedEntries(stored: readonly JournalEntry[], report: Report) {
  const [touched, setTouched] = useState<readonly Touched[]>([]);
  const ids = new Set(stored.map(({ id }) => id));
  const missing = touched.filter(({ entry }) => !ids.has(entry.id)).map(({ entry }) => entry);

  const mark = (entry: JournalEntry, isDeleted: boolean) =>
    setTouched((before) => [
      ...before.filter((one) => one.entry.id !== entry.id),
      { entry, isDeleted },
    ]);
  return {
    /** The stored entries with the deleted ones among them. */
    entries: missing.length > 0 ? [...stored, ...missing].sort((a, b) => b.at - a.at) : stored,
    deleted: new Set(touched.filter((one) => one.isDeleted).map(({ entry }) => entry.id)),
    remove: async (entry: JournalEntry) => {
      if (await report(sendMessage('deleteEntry', { id: entry.id }), '')) mark(entry, true);
    },
    restore: async (entry: JournalEntry) => {
      if (await report(sendMessage('restoreEntry', { entry }), '')) mark(entry, false);
    },
  };
}
