import { useState } from 'preact/hooks';
import type { Clock } from '../../components/text/insightText';
import { InsightList } from '../../components/week/InsightList';
import type { Insights } from '../../utils/core/history/insights';
import { t } from '../../utils/i18n';
import { sendMessage } from '../../utils/platform/sendMessage';
import type { Report } from '../shared/report';

interface Props {
  insights: Insights;
  clock: Clock;
  numbers: boolean;
  offersHideNumbers: boolean;
  report: Report;
}

/** Numbers for those who ask for them: closed until it is opened (care.md N1). */
export function InsightsPart({ insights, clock, numbers, offersHideNumbers, report }: Props) {
  const [answered, setAnswered] = useState(false);
  const answer = async (hide: boolean) => {
    const done = hide ? t('insight.numbersHidden') : '';
    if (await report(sendMessage('answerHideNumbers', { hide }), done)) setAnswered(true);
  };
  const recordOpening = () => {
    sendMessage('recordUsage', { signal: 'openedInsights' }).catch((error: unknown) =>
      console.error(error),
    );
  };
  return (
    <details class="card" onToggle={({ currentTarget }) => currentTarget.open && recordOpening()}>
      <summary>{t('insight.title')}</summary>
      <InsightList insights={insights} clock={clock} numbers={numbers} />
      {offersHideNumbers && !answered && (
        <div class="away">
          <p>{t('insight.hideNumbers')}</p>
          <div class="row">
            <button type="button" onClick={() => void answer(true)}>
              {t('insight.button.hideNumbers')}
            </button>
            <button type="button" onClick={() => void answer(false)}>
              {t('insight.button.keepNumbers')}
            </button>
          </div>
        </div>
      )}
    </details>
  );
}
