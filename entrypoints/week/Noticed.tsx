import { useEffect } from 'preact/hooks';
import { describeFinding } from '../../components/text/findingText';
import { NotHelpfulButton } from '../../components/ui/NotHelpfulButton';
import type { WeekFinding } from '../../utils/core/nudging/patterns/finding';
import { t } from '../../utils/i18n';
import { send } from '../../utils/platform/sendMessage';

interface Props {
  finding: WeekFinding;
  numbers: boolean;
  report: (done: Promise<unknown>, text: string) => unknown;
}

/** One thing that the week shows, as a fact and a question. It rests once it was said. */
export function Noticed({ finding, numbers, report }: Props) {
  const { pattern } = finding;
  useEffect(() => {
    send('said', { what: pattern }).catch((error: unknown) => console.error(error));
  }, [pattern]);
  return (
    <section class="card" aria-label={t('week.noticed')}>
      <p class="shown">{describeFinding(finding, numbers)}</p>
      <NotHelpfulButton
        onClick={() => void report(send('notHelpful', { pattern }), t('popup.rests'))}
      />
    </section>
  );
}
