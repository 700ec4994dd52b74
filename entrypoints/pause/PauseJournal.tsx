import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { CheckInHere } from '../shared/CheckInPrompt';
import { WriteHere } from '../shared/JournalEditor';
import { usePauseWords } from './usePauseJournal';

/** A word for the stretch before, and a sheet: below all else, and nothing asks for either. */
export function PauseWords({ onProblem }: { onProblem: (error: unknown) => void }) {
  const words = usePauseWords();
  // What is asked stays until it is answered, though its answer was kept meanwhile.
  const [stretch, setStretch] = useState<number | null | 'done'>(null);
  if (!words) return <div class="words" />;
  if (stretch === null && words.stretch !== null) setStretch(words.stretch);
  const { saveEntries } = words;
  const report = (job: Promise<unknown>) =>
    job.then(
      () => true,
      (error: unknown) => {
        onProblem(error);
        return false;
      },
    );
  return (
    <div class="words">
      {typeof stretch === 'number' && saveEntries !== 'no' && (
        <CheckInHere
          stretch={stretch}
          saveEntries={saveEntries}
          onDone={() => setStretch('done')}
          onProblem={onProblem}
        />
      )}
      <WriteHere
        place="pause"
        label={t('pause.button.write')}
        rows={4}
        draft={words.draft}
        saveEntries={saveEntries}
        locked={words.locked}
        report={report}
        onKept={() => undefined}
      />
    </div>
  );
}
