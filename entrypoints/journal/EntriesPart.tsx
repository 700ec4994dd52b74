import { useState } from 'preact/hooks';
import { CheckInSummary } from '../../components/journal/CheckInSummary';
import { Journal } from '../../components/journal/Journal';
import { JournalTools } from '../../components/journal/JournalTools';
import { OlderEntries } from '../../components/journal/OlderEntries';
import { useDelayed } from '../../components/ui/useDelayed';
import { checkInsOf } from '../../utils/core/reflection/checkIns';
import { byDay, type JournalEntry, starredOf } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';
import { sendMessage } from '../../utils/platform/sendMessage';
import type { Report } from '../shared/report';
import { useMatchingEntries } from './journalSearch';
import { useDeletedEntries } from './useDeletedEntries';
import type { JournalReading, StoredJournal } from './useJournal';

interface Props {
  journal: StoredJournal;
  reading: JournalReading;
  /** Changed texts that are not saved so far, by the entry's id. */
  edits: ReadonlyMap<string, string>;
  /** `null`: the entry is no longer edited. */
  onEdit: (entry: JournalEntry, text: string | null) => void;
  report: Report;
}

/** The entries of an open journal: to read, search, star, edit, delete and print. */
export function EntriesPart({ journal, reading, edits, onEdit, report }: Props) {
  const { calendar, numbers } = journal;
  const { entries, deleted, remove, restore } = useDeletedEntries(journal.entries, report);
  const [query, setQuery] = useState('');
  const [starred, setStarred] = useState(false);
  const matching = useMatchingEntries(entries, query);
  const found = starred ? starredOf(matching) : matching;
  const searches = query.trim() !== '';
  const late = useDelayed(searches && journal.more);
  const checkIns = journal.entries.filter(({ motive }) => motive !== undefined);

  const change = async (entry: JournalEntry, to: { text?: string; starred?: boolean }) => {
    const saved = await report(sendMessage('changeEntry', { id: entry.id, ...to }), '');
    if (saved) reading.amendEntry(entry.id, to);
    return saved;
  };

  if (entries.length === 0) return null;
  return (
    <>
      {checkIns.length > 0 && (
        <CheckInSummary
          checkIns={checkInsOf(checkIns)}
          count={checkIns.length}
          numbers={numbers}
          onOpen={reading.readAll}
        />
      )}
      <JournalTools
        query={query}
        starred={starred}
        // Until the older entries are read, nobody knows how many match.
        found={searches && !journal.more && (numbers || found.length === 0) ? found.length : null}
        late={late}
        canLock={journal.lock.is === 'open'}
        onReady={reading.readAll}
        onQuery={(next) => {
          reading.readAll();
          setQuery(next);
        }}
        onStarred={(next) => {
          reading.readAll();
          setStarred(next);
        }}
        onPrint={() => print()}
        onLock={() => void report(sendMessage('lockNow', {}), t('lock.isLocked'))}
      />
      {starred && found.length === 0 && !searches && <p class="soft">{t('journal.noneStarred')}</p>}
      <Journal
        days={byDay(found.slice(0, reading.shown), calendar)}
        deleted={deleted}
        zone={calendar.zone}
        numbers={numbers}
        onDelete={remove}
        onRestore={restore}
        edits={edits}
        onEdit={onEdit}
        onStar={(entry, next) => void change(entry, { starred: next })}
        onSave={(entry, text) => change(entry, { text })}
      />
      <OlderEntries
        hasMore={found.length > reading.shown || (journal.more && !searches)}
        onMore={reading.showOlder}
      />
    </>
  );
}
