import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { CheckInPrompt } from '../shared/CheckInPrompt';
import { JournalEditor } from '../shared/JournalEditor';
import type { Report } from '../shared/report';
import { usePauseJournal } from './usePauseJournal';

/** A check-in about the stretch before the pause, and a place to write. Nothing asks for either. */
export function PauseJournal({ report }: { report: Report }) {
  const journal = usePauseJournal();
  // A check-in stays until it is answered in full, though its first word was saved meanwhile.
  const [stretch, setStretch] = useState<number | null | 'done'>(null);
  if (!journal) return <div class="words" />;
  if (stretch === null && journal.stretch !== null) setStretch(journal.stretch);
  const { saveEntries } = journal;
  return (
    <div class="words">
      {typeof stretch === 'number' && saveEntries !== 'no' && (
        <CheckInPrompt
          stretch={stretch}
          saveEntries={saveEntries}
          onDone={() => setStretch('done')}
          report={report}
        />
      )}
      <JournalEditor
        place="pause"
        label={t('pause.button.write')}
        rows={4}
        initial={journal.draft}
        saveEntries={saveEntries}
        locked={journal.locked}
        report={report}
      />
    </div>
  );
}
