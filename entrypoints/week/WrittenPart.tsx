import { ReadEntries } from '../../components/journal/ReadEntries';
import type { Calendar } from '../../utils/core/base/calendar';
import { byDay } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';
import type { Written } from './useWeek';

interface Props {
  written: Written;
  calendar: Calendar;
  numbers: boolean;
}

/**
 * What was written in the days that are shown, apart from their time (care.md K3), and the way to the journal.
 * Left out if there is nothing.
 */
export function WrittenPart({ written, calendar, numbers }: Props) {
  if (written !== 'locked' && written !== 'problem' && written.length === 0) return null;
  return (
    <section class="part" aria-labelledby="written">
      <h2 id="written">{t('week.written')}</h2>
      {written === 'locked' && <p class="soft">{t('lock.isLocked')}</p>}
      {written === 'problem' && <p class="soft">{t('journal.problem')}</p>}
      {written !== 'locked' && written !== 'problem' && (
        <ReadEntries days={byDay(written, calendar)} zone={calendar.zone} numbers={numbers} />
      )}
      <p class="row">
        <a href="journal.html">{t('week.openJournal')}</a>
      </p>
    </section>
  );
}
