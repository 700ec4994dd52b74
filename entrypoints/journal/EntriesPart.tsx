import { useEffect, useState } from 'preact/hooks';
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
import type { Edits } from './useEdits';
import type { JournalReading, StoredJournal } from './useJournal';

interface Props {
  journal: StoredJournal;
  reading: JournalReading;
  /** What is being changed in entries, and is not saved so far. */
  edits: Edits;
  report: Report;
}

/** The entries of an open journal: to read, search, star, edit, delete and print. */
export function EntriesPart({ journal, reading, edits, report }: Props) {
  const { calendar, numbers } = journal;
  const { entries, deleted, remove, restore } = useDeletedEntries(journal.entries, report);
  const [query, setQuery] = useState('');
  const [starred, setStarred] = useState(false);
  const matching = useMatchingEntries(entries, query);
  const found = starred ? starredOf(matching) : matching;
  const searches = query.trim() !== '';
  const late = useDelayed(searches && journal.more);
  const checkIns = journal.entries.filter(({ motive }) => motive !== undefined);

  const change = async (
    { id }: JournalEntry,
    to: { text?: string; starred?: boolean },
    draft?: string,
  ) => {
    const saved = await report(sendMessage('changeEntry', { id, draft, ...to }), '');
    if (saved) reading.amendEntry(id, to);
    return saved;
  };
  const save = async (entry: JournalEntry, text: string) => {
    if (await change(entry, { text }, edits.draftOf(entry.id))) edits.end(entry.id);
  };

  const isEdited = ({ id }: JournalEntry) => edits.edits.has(id);
  const isOneUnread = journal.more && entries.filter(isEdited).length < edits.edits.size;
  useEffect(() => {
    // What was left in the middle is shown, however old it is.
    if (isOneUnread) reading.readAll();
  }, [isOneUnread]);

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
        days={byDay(
          found.filter((entry, index) => index < reading.shown || isEdited(entry)),
          calendar,
        )}
        deleted={deleted}
        zone={calendar.zone}
        numbers={numbers}
        onDelete={remove}
        onRestore={restore}
        edits={edits.edits}
        onEdit={edits.edit}
        onStar={(entry, next) => void change(entry, { starred: next })}
        onSave={(entry, text) => void save(entry, text)}
      />
      <OlderEntries
        hasMore={found.length > reading.shown || (journal.more && !searches)}
        onMore={reading.showOlder}
      />
    </>
  );
}
