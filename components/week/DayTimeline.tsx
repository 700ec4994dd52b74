import type { Timeline } from '../../utils/core/history/dayTimeline';
import { formatRoundedDuration, formatTime } from '../../utils/format';
import { t } from '../../utils/i18n';

interface Props {
  timeline: Timeline;
  /** IANA. */
  zone: string;
}

/** Today, part by part: from when to when each lasted, what it was, and why. */
export function DayTimeline({ timeline: { parts, clockSetBackAt }, zone }: Props) {
  return (
    <div class="timeline">
      <p class="soft small">{t('timeline.about')}</p>
      <ol>
        {parts.map((part) => (
          <li key={part.from}>
            <span class="soft">
              {t('timeline.fromTo', [formatTime(part.from, zone), formatTime(part.to, zone)])}
            </span>
            <span>
              {t(`timeline.reason.${part.reason}`)}{' '}
              <span class="soft small">{formatRoundedDuration(part.to - part.from)}</span>
            </span>
          </li>
        ))}
      </ol>
      {clockSetBackAt.map((at) => (
        <p key={at} class="small">
          {t('timeline.clockSetBack', [formatTime(at, zone)])}
        </p>
      ))}
    </div>
  );
}
