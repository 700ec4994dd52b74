import { isFewMinutes } from '../../utils/core/base/rounding';
import type { Status } from '../../utils/core/state/status';
import { formatRoundedDuration, formatTime } from '../../utils/format';
import { plural, t } from '../../utils/i18n';
import { linkedText } from '../ui/linkedText';

interface Props {
  status: Status;
  zone: string;
  /** False: the device tells none, and `zone` stands in for it. */
  isZoneKnown: boolean;
}

/** The status in rounded words, and the reason if no nudge comes. */
export function StatusHeader({ status, zone, isZoneKnown }: Props) {
  const reason = whyQuiet(status, zone);
  const lost = status.withoutAccess[0];
  return (
    <section class="now" aria-live="polite">
      <h1>{headline(status)}</h1>
      {reason && <p class="soft small">{linkedText(reason)}</p>}
      {!isZoneKnown && <p class="soft small">{t('popup.zoneUnknown')}</p>}
      {status.hasPendingWrites && <p class="small">{t('popup.unsaved')}</p>}
      {lost !== undefined && <p class="small">{linkedText(t('popup.noAccess', [lost]))}</p>}
    </section>
  );
}

function headline({ tracking, hasSites, sinceBreakMs, hideNumbers }: Status): string {
  if (!tracking) return t('popup.now.trackingOff');
  if (!hasSites) return t('popup.now.noSites');
  if (sinceBreakMs === null) return t('popup.now.between');
  if (hideNumbers) return t('popup.now.inStretch');
  if (isFewMinutes(sinceBreakMs)) return t('popup.now.few');
  return t('popup.now.since', [formatRoundedDuration(sinceBreakMs)]);
}

/** Why no nudge comes, in one sentence. */
function whyQuiet(status: Status, zone: string): string | null {
  const { noNudgeReason, snooze, call, doneAt, quietUntil, windowMinutes } = status;
  if (!status.tracking) return t('popup.why.trackingOff');
  if (!status.hasSites) return t('popup.why.noSites');
  switch (noNudgeReason) {
    case 'snooze':
      if (snooze?.duration !== 'hour') return t('reply.quietToday');
      return t('popup.why.quietHour', [formatTime(snooze.until, zone)]);
    case 'dayClosed':
      return t('popup.why.dayClosed', [formatTime(doneAt ?? status.at, zone)]);
    case 'quietHours':
      return t('popup.why.quietHours', [formatTime(quietUntil ?? status.at, zone)]);
    case 'later':
      return t('reply.later');
    case 'call':
      if (!call?.until) return t('popup.why.call');
      return t('popup.why.callUntil', [formatTime(call.until, zone)]);
    case 'alreadyShown':
    case 'noLull':
      return t('popup.why.alreadyShown');
    case 'cap':
    case 'ignored':
      return t('popup.why.cap');
    case null:
      return t('popup.why.waiting');
    case 'notAtWork':
    case 'nothingDue':
    case 'trackingOff':
      if (status.nudgeWaits) return t('popup.why.atIcon');
      return status.sinceBreakMs === null
        ? t('popup.why.between')
        : plural('popup.why.window', windowMinutes[1], [...windowMinutes]);
    default:
      return t(`popup.why.${noNudgeReason}`);
  }
}
