import type { Account } from '../../utils/core/history/dayTimeline';
import { clockInWords, formatRoundedDuration } from '../../utils/format';
import { t } from '../../utils/i18n';

interface Props {
  account: Account;
  /** IANA. */
  zone: string;
}

/** Today, part by part, for whoever asks: what each was, from when to when, and why. */
export function DayTimeline({ account: { parts, clockPutBack }, zone }: Props) {
  return (
    <div class="account">
      <p class="soft small">{t('account.about')}</p>
      <ol>
        {parts.map((part) => (
          <li key={part.from}>
            <span class="soft">
              {t('account.fromTo', [clockInWords(part.from, zone), clockInWords(part.to, zone)])}
            </span>
            <span>
              {t(`account.why.${part.why}`)}{' '}
              <span class="soft small">{formatRoundedDuration(part.to - part.from)}</span>
            </span>
          </li>
        ))}
      </ol>
      {clockPutBack.map((at) => (
        <p key={at} class="small">
          {t('account.clockPutBack', [clockInWords(at, zone)])}
        </p>
      ))}
    </div>
  );
}
