import { isFewMinutes } from '../../utils/core/base/rounding';
import type { Status } from '../../utils/core/state/status';
import { formatRoundedDuration } from '../../utils/format';
import { t } from '../../utils/i18n';

/** How it stands now, in rounded words: what the popup says first. */
export function headlineText({ tracking, hasSites, sinceBreakMs, hideNumbers }: Status): string {
  if (!tracking) return t('popup.now.trackingOff');
  if (!hasSites) return t('popup.now.noSites');
  if (sinceBreakMs === null) return t('popup.now.between');
  if (hideNumbers) return t('popup.now.inStretch');
  if (isFewMinutes(sinceBreakMs)) return t('popup.now.few');
  return t('popup.now.since', [formatRoundedDuration(sinceBreakMs)]);
}
