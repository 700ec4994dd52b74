import { useEffect } from 'preact/hooks';
import { describeFinding } from '../../components/text/findingText';
import { NotHelpfulButton } from '../../components/ui/NotHelpfulButton';
import { WriteLink } from '../../components/ui/WriteLink';
import type { WeekFinding } from '../../utils/core/nudging/patterns/finding';
import { t } from '../../utils/i18n';
import { sendMessage } from '../../utils/platform/sendMessage';
import type { Report } from '../shared/report';

interface Props {
  finding: WeekFinding;
  numbers: boolean;
  report: Report;
}

/** One finding, as a fact and a question. It is recorded as shown, and rests from then on. */
export function FindingCard({ finding, numbers, report }: Props) {
  const { pattern } = finding;
  useEffect(() => {
    sendMessage('markFindingShown', { finding: pattern }).catch((error: unknown) =>
      console.error(error),
    );
  }, [pattern]);
  return (
    <section class="card" aria-label={t('week.noticed')}>
      <p class="shown">{describeFinding(finding, numbers)}</p>
      <div class="row">
        <WriteLink />
        <NotHelpfulButton
          onClick={() =>
            void report(sendMessage('markNotHelpful', { pattern }), t('popup.rests', [pattern]))
          }
        />
      </div>
    </section>
  );
}
