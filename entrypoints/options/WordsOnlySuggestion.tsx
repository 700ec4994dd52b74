import { useEffect, useState } from 'preact/hooks';
import { Suggestion } from '../../components/ui/Suggestion';
import { offersExportInWords } from '../../utils/core/nudging/usageSignals';
import { t } from '../../utils/i18n';
import { localCalendar, now } from '../../utils/platform/clock';
import { sendMessage } from '../../utils/platform/sendMessage';
import { readState } from '../../utils/store/record/readRecord';
import { readSettings } from '../../utils/store/settings/settings';
import type { Report } from '../shared/report';
import { useSuggestion } from '../shared/useSuggestion';
import { downloadWords } from './download';

interface Props {
  /** How many times everything was exported since the page was opened. */
  exports: number;
  report: Report;
}

/** For those who export everything twice in a week: the same days in words alone (care.md 1.2). */
export function WordsOnlySuggestion({ exports, report }: Props) {
  const [due, setDue] = useState(false);
  const suggestion = useSuggestion('wordsOnly', due);
  useEffect(() => {
    if (exports > 0) recordExport().then(setDue, (error: unknown) => console.error(error));
  }, [exports]);
  if (!suggestion.shown) return null;
  const take = () => {
    suggestion.take();
    void report(downloadWords(), t('options.exported'));
  };
  return (
    <Suggestion
      text={t('options.wordsOnly')}
      button={t('options.button.wordsOnly')}
      onTake={take}
      onNotHelpful={suggestion.notHelpful}
    />
  );
}

/** Records an export of everything. Resolves to whether the suggestion is due. */
async function recordExport(): Promise<boolean> {
  await sendMessage('recordUsage', { signal: 'exportedAll' });
  const [{ usageSignals }, settings, at] = await Promise.all([readState(), readSettings(), now()]);
  return offersExportInWords(usageSignals, at, localCalendar(settings));
}
