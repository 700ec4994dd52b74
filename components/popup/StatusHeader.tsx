import { isFewMinutes } from '../../utils/core/base/rounding';
import type { Status } from '../../utils/core/state/status';
import { clockInWords, formatRoundedDuration } from '../../utils/format';
import { counted, t } from '../../utils/i18n';

interface Props {
  now: Status;
  zone: string;
}

/** How it stands, in rounded words, and why Enough is quiet, if it is. */
export function StatusHeader({ now, zone }: Props) {
  const reason = whyQuiet(now, zone);
  const lost = now.withoutAccess[0];
  return (
    <section class="now" aria-live="polite">
      <h1>{headline(now)}</h1>
      {reason && <p class="soft small">{reason}</p>}
      {now.hasPendingWrites && <p class="small">{t('popup.unsaved')}</p>}
      {lost !== undefined && <p class="small">{t('popup.noAccess', [lost])}</p>}
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

/** One sentence, or none. */
function whyQuiet(now: Status, zone: string): string | null {
  const {
    noNudgeReason,
    snooze: quiet,
    call,
    doneAt,
    quietUntil: silentUntil,
    windowMinutes,
  } = now;
  if (!now.tracking) return t('popup.why.trackingOff');
  if (!now.hasSites) return t('popup.why.noSites');
  switch (noNudgeReason) {
    case 'snooze':
      if (quiet?.length !== 'hour') return t('reply.quietToday');
      return t('popup.why.quietHour', [clockInWords(quiet.until, zone)]);
    case 'dayClosed':
      return t('popup.why.dayClosed', [clockInWords(doneAt ?? now.at, zone)]);
    case 'quietHours':
      return t('popup.why.quietHours', [clockInWords(silentUntil ?? now.at, zone)]);
    case 'later':
      return t('reply.later');
    case 'call':
      if (!call?.until) return t('popup.why.call');
      return t('popup.why.callUntil', [clockInWords(call.until, zone)]);
    case 'nudgesOff':
    case 'frequencyQuestion':
    case 'withheld':
    case 'early':
    case 'afterBreak':
    case 'noScript':
    case 'pause':
    case 'afterPause':
    case 'sound':
    case 'fullScreen':
    case 'spacing':
      return t(`popup.why.${noNudgeReason}`);
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
      if (now.nudgeWaits) return t('popup.why.atIcon');
      return now.sinceBreakMs === null
        ? t('popup.why.between')
        : counted('popup.why.window', windowMinutes[1], [...windowMinutes]);
  }
}
