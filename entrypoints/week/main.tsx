import '../../components/ui/theme.css';
import '../../components/ui/fields.css';
import '../../components/journal/entries.css';
import './style.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { describeScope } from '../../components/text/scopeText';
import { Logo } from '../../components/ui/Logo';
import { linkedText } from '../../components/ui/linkedText';
import { PageLayout } from '../../components/ui/PageLayout';
import { StatusMessage } from '../../components/ui/StatusMessage';
import type { PutRight } from '../../components/week/DayTimeline';
import { WeekDays } from '../../components/week/WeekDays';
import { WeekNav } from '../../components/week/WeekNav';
import type { Timeline } from '../../utils/core/history/dayTimeline';
import { formatDate, formatTime } from '../../utils/format';
import { t } from '../../utils/i18n';
import { isPrivatePage } from '../../utils/platform/privateContext';
import { sendMessage } from '../../utils/platform/sendMessage';
import { describePage } from '../shared/describePage';
import { PrivateWindowNotice } from '../shared/PrivateWindowNotice';
import type { Week } from '../shared/readWeek';
import type { Report } from '../shared/report';
import { useNotice } from '../shared/useNotice';
import { FindingCard } from './FindingCard';
import { InsightsPart } from './InsightsPart';
import { useWeek } from './useWeek';
import { WrittenPart } from './WrittenPart';

function WeekPage() {
  const [back, setBack] = useState(0);
  const { week, failed, refresh } = useWeek(back);
  const { notice, report } = useNotice();
  const showNumbers = (numbers: boolean) =>
    void report(sendMessage('changeSettings', { patch: { hideNumbers: !numbers } }), '');
  const [last, setLast] = useState<string | null>(null);
  const putRight: PutRight = {
    last,
    correct: async (correction) => {
      const id = crypto.randomUUID();
      const sent = sendMessage('correctTime', { id, correction });
      const done = (await report(sent, '')) && (await sent).corrected;
      await refresh();
      if (done) setLast(id);
      return done ? id : null;
    },
    undo: async (id) => {
      const done = await report(sendMessage('undoCorrection', { id }), '');
      await refresh();
      if (done) setLast(null);
      return done;
    },
  };
  return (
    <PageLayout
      title={t('week.title')}
      here="week"
      loading={week === null && !failed}
      problem={failed && t('week.problem')}
    >
      {week && (
        <>
          <Days week={week} onNumbers={showNumbers} onWeek={setBack} putRight={putRight} />
          {week.current && <CurrentWeek week={week} current={week.current} report={report} />}
          <WrittenPart written={week.written} calendar={week.calendar} numbers={week.numbers} />
        </>
      )}
      <StatusMessage text={notice?.text ?? ''} isProblem={notice?.kind === 'problem'} />
    </PageLayout>
  );
}

/** In a private window of Firefox, where nothing of a week can be read. */
function PrivateWeek() {
  return (
    <PageLayout title={t('week.title')} here="week">
      <PrivateWindowNotice />
    </PageLayout>
  );
}

interface CurrentWeekProps {
  week: Week;
  current: NonNullable<Week['current']>;
  report: Report;
}

/** What the days up to today show, most of it only for those who open it. */
function CurrentWeek({ week, current, report }: CurrentWeekProps) {
  const { numbers, calendar } = week;
  const { finding, insights } = current;
  return (
    <>
      {finding && <FindingCard finding={finding} numbers={numbers} report={report} />}
      <InsightsPart
        insights={insights}
        clock={{ dayFrom: week.days.at(-1)?.from ?? 0, zone: calendar.zone }}
        numbers={numbers}
        offersHideNumbers={current.offersHideNumbers}
        report={report}
      />
    </>
  );
}

interface DaysProps {
  week: Week;
  onNumbers: (numbers: boolean) => void;
  onWeek: (back: number) => void;
  putRight: PutRight;
}

/** The seven days, or a calm sentence if there is nothing in them. */
function Days({ week, onNumbers, onWeek, putRight }: DaysProps) {
  const { days, calendar, numbers, hasSites, back, hasEarlier, otherDevicesMinutes, timelines } =
    week;
  const none =
    days.every(({ workMs, pauses }) => workMs === 0 && pauses.length === 0) &&
    ![...timelines.values()].some(isPutRight);
  if (none && back === 0 && !hasEarlier) {
    return (
      <section class="empty">
        <Logo />
        <p>{linkedText(t(hasSites ? 'week.nothing' : 'week.noSites'))}</p>
      </section>
    );
  }
  return (
    <section class="part" aria-labelledby="days">
      <h2 id="days" class="unseen">
        {t('week.days')}
      </h2>
      <header>
        <p class="soft" aria-live="polite">
          {about(week)}
        </p>
        <button type="button" onClick={() => onNumbers(!numbers)}>
          {t(numbers ? 'week.button.hideNumbers' : 'week.button.showNumbers')}
        </button>
      </header>
      {none && back > 0 ? (
        <p class="soft none">{t('week.nothingEarlier')}</p>
      ) : (
        <WeekDays
          days={days}
          calendar={calendar}
          numbers={numbers}
          otherDevicesMinutes={otherDevicesMinutes}
          timelines={timelines}
          opened={
            location.hash === '#today' ? (days.find(({ today }) => today)?.day ?? null) : null
          }
          putRight={putRight}
        />
      )}
      {days.some(({ rolledUp }) => rolledUp) && <p class="soft small">{t('week.rolledUp')}</p>}
      <WeekNav back={back} hasEarlier={hasEarlier} onWeek={onWeek} />
    </section>
  );
}

/** The person said of a part what it was: that is there to see, and to be taken back. */
function isPutRight({ parts }: Timeline): boolean {
  return parts.some(({ reason }) => reason === 'rested' || reason === 'notWork');
}

function about({ days, calendar, numbers, worksNights, back, countsOtherPrograms }: Week): string {
  const scope = describeScope(countsOtherPrograms);
  const last = days.at(-1);
  if (back > 0 && last) {
    const end = formatDate(last.day, { year: 'numeric', month: 'short', day: 'numeric' });
    if (!numbers) return t('week.aboutEarlierWords', [end, scope]);
    return t('week.aboutEarlier', [end, formatTime(last.from, calendar.zone), scope]);
  }
  if (!numbers) return t('week.aboutWords', [scope]);
  const start = formatTime(days.at(-1)?.from ?? 0, calendar.zone);
  return t(worksNights ? 'week.aboutNights' : 'week.about', [start, scope]);
}

describePage(t('week.title'));
render(
  isPrivatePage() ? <PrivateWeek /> : <WeekPage />,
  document.getElementById('app') as HTMLElement,
);
