import { InsightList } from '../../components/InsightList';
import type { Clock } from '../../components/insightWords';
import type { Insights } from '../../utils/core/insights';
import { t } from '../../utils/words';

interface Props {
  insights: Insights;
  clock: Clock;
  numbers: boolean;
}

/** Numbers for who asks for them: closed until it is opened (care.md N1). */
export function InsightsPart({ insights, clock, numbers }: Props) {
  return (
    <details class="card">
      <summary>{t('insight.title')}</summary>
      <InsightList insights={insights} clock={clock} numbers={numbers} />
    </details>
  );
}
