import { useState } from 'preact/hooks';
import { CheckInSummary } from '../../components/journal/CheckInSummary';
import { Journal } from '../../components/journal/Journal';
import { JournalTools } from '../../components/journal/JournalTools';
import { Unlock } from '../../components/journal/Unlock';
import { FocusedMessage } from '../../components/ui/FocusedMessage';
import { useDelayed } from '../../components/ui/useDelayed';
import type { Calendar } from '../../utils/core/base/calendar';
import { checkInsOf } from '../../utils/core/reflection/checkIns';
import { byDay, type JournalEntry, starredOf } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';
import { send } from '../../utils/platform/sendMessage';
import { WriteHere } from '../shared/JournalEditor';
import { unlockWith } from '../shared/unlockWith';
import type { Report } from '../shared/useNotice';
import { useFound, useJournal, type Journal as Written } from './useJournal';

interface Props {
  calendar: Calendar;
  numbers: boolean;
  report: Report;
}

/** The journal: to write, read, search, star, edit and delete; or its lock. */
export function JournalPart({ calendar, numbers, report }: Props) {
  const { journal, failed, ...reading } = useJournal();
  // Kept above the lock: when its time is over in the middle of a sentence, the sentence waits behind it.
  const [edits, setEdits] = useState<ReadonlyMap<string, string>>(new Map());
  const [seen, setSeen] = useState(false);
  if (journal && !journal.locked && !seen) setSeen(true);
  const write = ({ id }: JournalEntry, words: string | null) =>
    setEdits((before) => {
      const others = [...before].filter(([other]) => other !== id);
      return new Map(words === null ? others : [...others, [id, words]]);
    });
  return (
    <section class="part" aria-labelledby="journal">
      <header>
        <h2 id="journal">{t('week.journal')}</h2>
        {journal && !journal.locked && (
          <p class="soft">
            {t(journal.entries.length > 0 ? 'week.journalAbout' : 'week.journalEmpty')}
          </p>
        )}
      </header>
      <p class="problem" role="alert">
        {failed && t('week.journalProblem')}
      </p>
      {journal?.locked && <Unlock text={t('lock.toRead')} onUnlock={unlockWith} />}
      {journal && seen && (
        // What is written without being kept is nowhere else.
        <div hidden={journal.locked}>
          <WriteHere
            place="week"
            label={t('week.button.write')}
            rows={12}
            draft={journal.draft}
            saveEntries={journal.saveEntries}
            locked={false}
            report={report}
            onKept={() => void reading.refresh()}
          />
        </div>
      )}
      {journal && !journal.locked && (
        <Read
          journal={journal}
          reading={reading}
          edits={edits}
          onWords={write}
          calendar={calendar}
          numbers={numbers}
          report={report}
        />
      )}
    </section>
  );
}

/** An entry that was deleted while this page was open, and perhaps put back. */
interface Touched {
  readonly entry: JournalEntry;
  readonly gone: boolean;
}

interface ReadProps extends Props {
  journal: Written;
  edits: ReadonlyMap<string, string>;
  onWords: (entry: JournalEntry, words: string | null) => void;
  reading: Omit<ReturnType<typeof useJournal>, 'journal' | 'failed'>;
}

/**
 * What is written, with a way to delete. It is deleted at once, as asked; while the page is open, its
 * place stays and can bring it back.
 */
function Read({ journal, reading, edits, onWords, calendar, numbers, report }: ReadProps) {
  const [touched, setTouched] = useState<readonly Touched[]>([]);
  const [query, setQuery] = useState('');
  const [starred, setStarred] = useState(false);
  const there = new Set(journal.entries.map(({ id }) => id));
  const gone = touched.filter(({ entry }) => !there.has(entry.id)).map(({ entry }) => entry);
  const known =
    gone.length > 0 ? [...journal.entries, ...gone].sort((a, b) => b.at - a.at) : journal.entries;
  const matching = useFound(known, query);
  const found = starred ? starredOf(matching) : matching;
  const searches = query.trim() !== '';
  const late = useDelayed(searches && journal.more);
  const checkIns = journal.entries.filter(({ motive }) => motive !== undefined);

  const mark = (entry: JournalEntry, isGone: boolean) =>
    setTouched((before) => [
      ...before.filter((one) => one.entry.id !== entry.id),
      { entry, gone: isGone },
    ]);
  const remove = async (entry: JournalEntry) => {
    if (await report(send('removeEntry', { id: entry.id }), '')) mark(entry, true);
  };
  const undo = async (entry: JournalEntry) => {
    if (await report(send('putBackEntry', { entry }), '')) mark(entry, false);
  };
  const change = async (entry: JournalEntry, to: { text?: string; starred?: boolean }) => {
    const done = await report(send('changeEntry', { id: entry.id, ...to }), '');
    if (done) reading.change(entry.id, to);
    return done;
  };

  if (journal.entries.length === 0 && gone.length === 0) return null;
  return (
    <>
      {checkIns.length > 0 && (
        <CheckInSummary
          said={checkInsOf(checkIns)}
          count={checkIns.length}
          numbers={numbers}
          onOpen={reading.searchAll}
        />
      )}
      <JournalTools
        query={query}
        starred={starred}
        // While older ones are on their way nobody knows how many there are.
        found={searches && !journal.more && (numbers || found.length === 0) ? found.length : null}
        late={late}
        canLock={journal.lock.is === 'open'}
        onReady={reading.searchAll}
        onQuery={(next) => {
          reading.searchAll();
          setQuery(next);
        }}
        onStarred={(next) => {
          reading.searchAll();
          setStarred(next);
        }}
        onPrint={() => print()}
        onLock={() => void report(send('closeJournal', {}), t('lock.isLocked'))}
      />
      {starred && found.length === 0 && !searches && <p class="soft">{t('week.noneStarred')}</p>}
      <Journal
        days={byDay(found.slice(0, reading.shown), calendar)}
        deleted={new Set(touched.filter((one) => one.gone).map(({ entry }) => entry.id))}
        zone={calendar.zone}
        numbers={numbers}
        onDelete={remove}
        onUndo={undo}
        edits={edits}
        onWords={onWords}
        onStar={(entry, next) => void change(entry, { starred: next })}
        onEdit={(entry, text) => change(entry, { text })}
      />
      <Older
        more={found.length > reading.shown || (journal.more && !searches)}
        onOlder={reading.showOlder}
      />
    </>
  );
}

/** The way to older entries. Once all are there it says so. */
function Older({ more, onOlder }: { more: boolean; onOlder: () => void }) {
  const [asked, setAsked] = useState(false);
  if (!more) {
    if (!asked) return null;
    return (
      <div class="older">
        <FocusedMessage>{t('week.noOlder')}</FocusedMessage>
      </div>
    );
  }
  const ask = () => {
    setAsked(true);
    onOlder();
  };
  return (
    <button type="button" class="older" onClick={ask}>
      {t('week.button.older')}
    </button>
  );
}
