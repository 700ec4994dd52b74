import { useState } from 'preact/hooks';
import { Unlock } from '../../components/journal/Unlock';
import type { Calendar } from '../../utils/core/base/calendar';
import type { JournalEntry } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';
import { JournalEditor } from '../shared/JournalEditor';
import type { Report } from '../shared/report';
import { unlockJournal } from '../shared/unlockJournal';
import { EntriesPart } from './EntriesPart';
import { useJournal } from './useJournal';

interface Props {
  calendar: Calendar;
  numbers: boolean;
  report: Report;
}

/** The journal: its lock, or a place to write and the entries. */
export function JournalPart({ calendar, numbers, report }: Props) {
  const { journal, failed, ...reading } = useJournal();
  // Kept here and not under the lock: if that closes in the middle of a sentence, the sentence is not lost.
  const [edits, setEdits] = useState<ReadonlyMap<string, string>>(new Map());
  const [wasOpen, setWasOpen] = useState(false);
  if (journal && !journal.locked && !wasOpen) setWasOpen(true);
  const edit = ({ id }: JournalEntry, text: string | null) =>
    setEdits((before) => {
      const others = [...before].filter(([other]) => other !== id);
      return new Map(text === null ? others : [...others, [id, text]]);
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
      {journal?.locked && <Unlock text={t('lock.toRead')} onUnlock={unlockJournal} />}
      {journal && wasOpen && (
        // Hidden and not removed: what is written without saving is nowhere else.
        <div hidden={journal.locked}>
          <JournalEditor
            place="week"
            label={t('week.button.write')}
            rows={12}
            initial={journal.draft}
            saveEntries={journal.saveEntries}
            locked={false}
            report={report}
            onSaved={() => void reading.refresh()}
          />
        </div>
      )}
      {journal && !journal.locked && (
        <EntriesPart
          journal={journal}
          reading={reading}
          edits={edits}
          onEdit={edit}
          calendar={calendar}
          numbers={numbers}
          report={report}
        />
      )}
    </section>
  );
}
