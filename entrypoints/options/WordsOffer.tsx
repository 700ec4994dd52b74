import { useEffect, useState } from 'preact/hooks';
import { Suggestion } from '../../components/ui/Suggestion';
import { offersExportInWords } from '../../utils/core/nudging/usageSignals';
import { t } from '../../utils/i18n';
import { now, zone } from '../../utils/platform/clock';
import { send } from '../../utils/platform/sendMessage';
import { readState } from '../../utils/store/record/readRecord';
import { readSettings } from '../../utils/store/settings/settings';
import type { Report } from '../shared/useNotice';
import { useOffer } from '../shared/useOffer';
import { downloadWords } from './download';

interface Props {
  /** How many times everything was exported since the page was opened. */
  exports: number;
  report: Report;
}

/** For those who export everything twice in a week: the same days in words alone (care.md 1.2). */
export function WordsOffer({ exports, report }: Props) {
  const [due, setDue] = useState(false);
  const offer = useOffer('wordsOnly', due);
  useEffect(() => {
    if (exports > 0) isDue().then(setDue, (error: unknown) => console.error(error));
  }, [exports]);
  if (!offer.shown) return null;
  const take = () => {
    offer.take();
    void report(downloadWords(), t('options.exported'));
  };
  return (
    <Suggestion
      text={t('options.wordsOnly')}
      button={t('options.button.wordsOnly')}
      onTake={take}
      onNotHelpful={offer.notHelpful}
    />
  );
}

async function isDue(): Promise<boolean> {
  await send('noticed', { what: 'exportedAll' });
  const [{ usageSignals: signs }, { dayStart }, at] = await Promise.all([
    readState(),
    readSettings(),
    now(),
  ]);
  return offersExportInWords(signs, at, { zone: zone(), dayStart });
}
