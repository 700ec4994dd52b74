import type { PopupFinding, WeekFinding } from '../../utils/core/nudging/patterns/finding';
import { counted, t } from '../../utils/i18n';

/** What the record shows, as one fact and one question. `numbers`: off, the same without any figure. */
export function describeFinding(finding: PopupFinding | WeekFinding, numbers: boolean): string {
  switch (finding.pattern) {
    case 'P4':
      return numbers ? counted('finding.P4.numbers', finding.nights) : t('finding.P4.words');
    case 'P6':
      if (!('evenings' in finding)) return t('finding.P6.today');
      return numbers ? t('finding.P6.numbers', [finding.evenings]) : t('finding.P6.words');
    case 'P7':
      if (finding.moved > 0) {
        return numbers ? counted('finding.P7.moved', finding.moved) : t('finding.P7.movedWords');
      }
      return numbers
        ? counted('finding.P7.past', finding.activeDays, [finding.pastDays, finding.activeDays])
        : t('finding.P7.pastWords');
    default:
      return t(`finding.${finding.pattern}`);
  }
}
