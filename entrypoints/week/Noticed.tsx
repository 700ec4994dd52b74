import { useEffect } from 'preact/hooks';
import { findingInWords } from '../../components/findingWords';
import { NotHelpful } from '../../components/NotHelpful';
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
      <p class="shown">{findingInWords(finding, numbers)}</p>
      <NotHelpful onClick={() => void report(send('notHelpful', { pattern }), t('popup.rests'))} />
    </section>
  );
}
