import type { NoNudgeReason } from '../../utils/core/nudging/noNudgeReason';
import type { Outlook } from '../../utils/core/nudging/outlook';
import type { Status } from '../../utils/core/state/status';
import { formatTime } from '../../utils/format';
import { joinSentences, plural, t } from '../../utils/i18n';
import { headlineText } from '../text/headlineText';
import { describeScope } from '../text/scopeText';
import { linkedText } from '../ui/linkedText';
import type { PopupViewKind } from './viewKind';

interface Props {
  status: Status;
  outlook: Outlook;
  view: PopupViewKind;
  zone: string;
  /** False: the device tells none, and `zone` stands in for it. */
  isZoneKnown: boolean;
  /** The work site in front, as it is shown. */
  countedSite: string | null;
  /** A policy hides that site from extensions. */
  isHidden: boolean;
  /** The browser tells nothing of the page in front. */
  isUnseen: boolean;
  /** The line that the day was closed with. */
  closing: string;
}

/** The status in rounded words, the reason if no nudge comes, and whether the site in front is counted. */
export function StatusHeader({ status, closing, ...known }: Props) {
  const { view } = known;
  const [headline, ...sentences] =
    view === 'closed'
      ? [closing, ...closedDay(status, known.zone)]
      : view === 'pause' || view === 'call'
        ? [whyQuiet(status, known)]
        : [headlineText(status), whyQuiet(status, known), ...whatIsCounted(status, known)];
  const lost = status.withoutAccess[0];
  return (
    <section class="now" aria-live="polite">
      <h1 class={view === 'closed' ? 'closing' : undefined}>{headline}</h1>
      {sentences.length > 0 && <p class="soft small">{linkedText(joinSentences(sentences))}</p>}
      {!known.isZoneKnown && <p class="soft small">{t('popup.zoneUnknown')}</p>}
      {status.neverIdle && <p class="small">{t('popup.neverIdle')}</p>}
      {status.hasPendingWrites && <p class="small">{t('popup.unsaved')}</p>}
      {lost !== undefined && <p class="small">{linkedText(t('popup.noAccess', [lost]))}</p>}
    </section>
  );
}

function closedDay({ doneAt, at, hasNextStep }: Status, zone: string): string[] {
  const closed = t('popup.why.dayClosed', [formatTime(doneAt ?? at, zone)]);
  return hasNextStep ? [closed, t('popup.nextStepKept')] : [closed];
}

type Known = Omit<Props, 'status' | 'closing'>;

function whatIsCounted(
  { tracking, hasSites, sinceBreakMs }: Status,
  { countedSite, isHidden, isUnseen }: Known,
): string[] {
  if (isUnseen && tracking && hasSites) return [t('popup.unseen')];
  if (isHidden && countedSite !== null && tracking) return [t('popup.hidden', [countedSite])];
  // Between two stretches the reason says so, with what begins here.
  if (countedSite === null || !tracking || sinceBreakMs === null) return [];
  return [t('popup.counted', [countedSite])];
}

/** Why no nudge comes, in one sentence. */
function whyQuiet(status: Status, known: Known): string {
  if (!status.tracking) return t('popup.why.trackingOff');
  if (!status.hasSites) return t('popup.why.noSites');
  switch (status.noNudgeReason) {
    case null:
      return joinSentences([describeScope(status.countsOtherPrograms), t('popup.why.atIcon')]);
    case 'notAtWork':
    case 'nothingDue':
    case 'trackingOff':
      return whatMayCome(status, known);
    default:
      return reasonText(status.noNudgeReason, status, known);
  }
}

/** Nothing is due: what comes next, if the person goes on. */
function whatMayCome(status: Status, known: Known): string {
  const { nudgeWaits, sinceBreakMs, windowMinutes } = status;
  if (nudgeWaits) return t('popup.why.atIcon');
  if (sinceBreakMs === null) {
    const { countedSite } = known;
    return countedSite === null ? t('popup.why.between') : t('popup.why.here', [countedSite]);
  }
  const { reason, quietFrom, plannedFrom, windowFrom } = known.outlook;
  if (quietFrom !== null) return t('popup.why.quietFrom', [formatTime(quietFrom, known.zone)]);
  if (reason !== null) return reasonText(reason, status, known);
  if (plannedFrom !== null && plannedFrom < windowFrom) return planned(plannedFrom, known);
  return joinSentences([
    describeScope(status.countsOtherPrograms),
    plural('popup.why.window', windowMinutes[1], [...windowMinutes]),
  ]);
}

function reasonText(reason: NoNudgeReason, status: Status, known: Known): string {
  const { outlook, zone } = known;
  const { snooze, call, doneAt, quietUntil, at } = status;
  switch (reason) {
    case 'snooze':
      if (snooze?.duration !== 'hour') return t('reply.quietToday');
      return t('popup.why.quietHour', [formatTime(snooze.until, zone)]);
    case 'dayClosed':
      return t('popup.why.dayClosed', [formatTime(doneAt ?? at, zone)]);
    case 'quietHours':
      return t('popup.why.quietHours', [formatTime(quietUntil ?? at, zone)]);
    case 'later':
      return t('popup.why.later', [formatTime(outlook.laterFrom ?? at, zone)]);
    case 'call':
      if (!call?.until) return t('popup.why.call');
      return t('popup.why.callUntil', [formatTime(call.until, zone)]);
    case 'alreadyShown':
    case 'noLull':
    case 'withheld':
      if (outlook.plannedFrom !== null) return planned(outlook.plannedFrom, known);
      return t(`popup.why.${reason === 'withheld' ? reason : 'alreadyShown'}`);
    case 'notAtWork':
    case 'nothingDue':
    case 'otherProgram':
      return t('popup.why.atIcon');
    default:
      return t(`popup.why.${reason}`);
  }
}

/** What is quiet until the next break, or so long as the window says, is not at the time of a planned pause. */
function planned(from: number, { zone }: Known): string {
  return t('popup.why.planned', [formatTime(from, zone)]);
}
