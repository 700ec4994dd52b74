import { useState } from 'preact/hooks';
import { Unlock } from '../../components/journal/Unlock';
import { t } from '../../utils/i18n';
import { JournalEditor } from '../shared/JournalEditor';
import type { Report } from '../shared/report';
import { unlockJournal } from '../shared/unlockJournal';
import { EntriesPart } from './EntriesPart';
import { useEdits } from './useEdits';
import type { JournalReading, StoredJournal } from './useJournal';

interface Props {
  journal: StoredJournal;
  reading: JournalReading;
  report: Report;
}

/** The journal: its lock, or a place to write and the entries. */
export function JournalPart({ journal, reading, report }: Props) {
  // Kept here and not under the lock: if that closes in the middle of a sentence, the sentence is not lost.
  const edits = useEdits(journal.edits, journal.saveEntries !== 'no');
  const [wasOpen, setWasOpen] = useState(false);
  if (!journal.locked && !wasOpen) setWasOpen(true);
  return (
    <section class="part" aria-label={t('journal.title')}>
      {journal.locked ? (
        <Unlock text={t('lock.toRead')} onUnlock={unlockJournal} />
      ) : (
        <p class="soft">{t(journal.entries.length > 0 ? 'journal.about' : 'journal.empty')}</p>
      )}
      {wasOpen && (
        // Hidden and not removed: what is written without saving is nowhere else.
        <div hidden={journal.locked}>
          <JournalEditor
            place="journal"
            label={t('journal.button.write')}
            rows={12}
            initial={journal.draft}
            saveEntries={journal.saveEntries}
            locked={false}
            opened={location.hash === '#write'}
            report={report}
            onSaved={() => void reading.refresh()}
          />
        </div>
      )}
      {!journal.locked && (
        <EntriesPart journal={journal} reading={reading} edits={edits} report={report} />
      )}
    </section>
  );
}
