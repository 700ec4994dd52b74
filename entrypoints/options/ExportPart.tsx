import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { Report } from '../shared/report';
import { downloadExport, downloadJournal } from './download';
import { useExport } from './useExport';
import { WordsOnlySuggestion } from './WordsOnlySuggestion';

interface Props {
  /** With a button for the journal alone. */
  journal?: boolean;
  report: Report;
}

/** Saves all that is stored, or the journal alone, as a file that anyone can read. */
export function ExportPart({ journal = false, report }: Props) {
  const [exports, setExports] = useState(0);
  const { save, question } = useExport(report, (file) => {
    if (file.save === downloadExport) setExports((count) => count + 1);
  });
  const done = t('options.exported');
  return (
    <div class="ask">
      <div class="row">
        <button
          type="button"
          onClick={() => void save({ save: downloadExport, done, canOmitJournal: true })}
        >
          {t('options.button.export')}
        </button>
        {journal && (
          <button
            type="button"
            onClick={() => void save({ save: downloadJournal, done, canOmitJournal: false })}
          >
            {t('options.button.exportJournal')}
          </button>
        )}
      </div>
      {question}
      <WordsOnlySuggestion exports={exports} report={report} />
    </div>
  );
}
