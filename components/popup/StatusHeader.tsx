import { isFewMinutes } from '../../utils/core/base/rounding';
import type { Now } from '../../utils/core/state/status';
import { clockInWords, formatRoundedDuration } from '../../utils/format';
import { counted, t } from '../../utils/i18n';

interface Props {
  now: Now;
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
      {now.unsaved && <p class="small">{t('popup.unsaved')}</p>}
      {lost !== undefined && <p class="small">{t('popup.noAccess', [lost])}</p>}
    </section>
  );
}

function headline({ tracking, hasSites, sinceBreakMs, hideNumbers }: Now): string {
  if (!tracking) return t('popup.now.stopped');
  if (!hasSites) return t('popup.now.noSites');
  if (sinceBreakMs === null) return t('popup.now.between');
  if (hideNumbers) return t('popup.now.inStretch');
  if (isFewMinutes(sinceBreakMs)) return t('popup.now.few');
  return t('popup.now.since', [formatRoundedDuration(sinceBreakMs)]);
}

/** One sentence, or none. */
function whyQuiet(now: Now, zone: string): string | null {
  const { silence, quiet, call, doneAt, silentUntil, windowMinutes } = now;
  if (!now.tracking) return t('popup.why.stopped');
  if (!now.hasSites) return t('popup.why.noSites');
  switch (silence) {
    case 'quiet':
      if (quiet?.length !== 'hour') return t('reply.quietToday');
      return t('popup.why.quietHour', [clockInWords(quiet.until, zone)]);
    case 'done':
      return t('popup.why.done', [clockInWords(doneAt ?? now.at, zone)]);
    case 'silentHours':
      return t('popup.why.silentHours', [clockInWords(silentUntil ?? now.at, zone)]);
    case 'later':
      return t('reply.later');
    case 'call':
      if (!call?.until) return t('popup.why.call');
      return t('popup.why.callUntil', [clockInWords(call.until, zone)]);
    case 'off':
    case 'asking':
    case 'held':
    case 'early':
    case 'back':
    case 'noScript':
    case 'pause':
    case 'paused':
    case 'sound':
    case 'fullScreen':
    case 'spacing':
      return t(`popup.why.${silence}`);
    case 'spoken':
    case 'over':
      return t('popup.why.spoken');
    case 'cap':
    case 'ignored':
      return t('popup.why.cap');
    case null:
      return t('popup.why.waiting');
    case 'away':
    case 'nothing':
    case 'stopped':
      if (now.atIcon) return t('popup.why.atIcon');
      return now.sinceBreakMs === null
        ? t('popup.why.between')
        : counted('popup.why.window', windowMinutes[1], [...windowMinutes]);
  }
}
