import '../../components/theme.css';
import '../../components/choices.css';
import './style.css';
import './journal.css';
import { render } from 'preact';
import { DayAccount } from '../../components/DayAccount';
import { PageFrame } from '../../components/PageFrame';
import { Ring } from '../../components/Ring';
import { Saved } from '../../components/Saved';
import { WeekDays } from '../../components/WeekDays';
import { clockInWords } from '../../utils/durations';
import { send } from '../../utils/platform/messenger';
import { language, t } from '../../utils/words';
import { useNotice } from '../shared/useNotice';
import { JournalPart } from './JournalPart';
import { Noticed } from './Noticed';
import { useWeek, type Week } from './useWeek';

function WeekPage() {
  const { week, failed } = useWeek();
  const { notice, report } = useNotice();
  const showNumbers = (numbers: boolean) =>
    void report(send('changeSettings', { patch: { hideNumbers: !numbers } }), '');
  return (
    <PageFrame title={t('week.title')} here="week">
      <p class="problem" role="alert">
        {failed && t('week.problem')}
      </p>
      {week ? (
        <>
          <Days week={week} onNumbers={showNumbers} />
          {week.finding && (
            <Noticed finding={week.finding} numbers={week.numbers} report={report} />
          )}
          {week.numbers && (
            <details class="card" id="today" open={location.hash === '#today'}>
              <summary>{t('account.title')}</summary>
              <DayAccount account={week.account} zone={week.calendar.zone} />
            </details>
          )}
          <JournalPart calendar={week.calendar} numbers={week.numbers} report={report} />
        </>
      ) : (
        <div class="loading" />
      )}
      <Saved text={notice?.text ?? ''} problem={notice?.problem ?? false} />
    </PageFrame>
  );
}

/** The seven days, or a calm word if there is nothing in them. */
function Days({ week, onNumbers }: { week: Week; onNumbers: (numbers: boolean) => void }) {
  const { days, calendar, numbers, hasSites } = week;
  if (days.every(({ workMs, pauses }) => workMs === 0 && pauses.length === 0)) {
    return (
      <section class="empty">
        <Ring />
        <p>{t(hasSites ? 'week.nothing' : 'week.noSites')}</p>
      </section>
    );
  }
  return (
    <section class="part" aria-labelledby="days">
      <h2 id="days" class="unseen">
        {t('week.days')}
      </h2>
      <header>
        <p class="soft">{about(week)}</p>
        <button type="button" onClick={() => onNumbers(!numbers)}>
          {t(numbers ? 'week.button.hideNumbers' : 'week.button.showNumbers')}
        </button>
      </header>
      <WeekDays days={days} calendar={calendar} numbers={numbers} />
    </section>
  );
}

function about({ days, calendar, numbers, worksNights }: Week): string {
  if (!numbers) return t('week.aboutWords');
  const start = clockInWords(days.at(-1)?.from ?? 0, calendar.zone);
  return t(worksNights ? 'week.aboutNights' : 'week.about', [start]);
}

document.documentElement.lang = language();
document.title = t('week.title');
render(<WeekPage />, document.getElementById('app') as HTMLElement);
