import type { PopupFinding, WeekFinding } from '../utils/core/patterns/finding';
import { t } from '../utils/words';

/** What a finding is in words: a fact and a question. `numbers`: whether figures may be in it. */
export function findingInWords(finding: PopupFinding | WeekFinding, numbers: boolean): string {
  switch (finding.pattern) {
    case 'P4':
      return numbers ? t('finding.P4.numbers', [String(finding.nights)]) : t('finding.P4.words');
    case 'P6':
      if (!('evenings' in finding)) return t('finding.P6.today');
      return numbers ? t('finding.P6.numbers', [String(finding.evenings)]) : t('finding.P6.words');
    case 'P7':
      if (finding.moved > 0) {
        return numbers
          ? t('finding.P7.moved', [String(finding.moved)])
          : t('finding.P7.movedWords');
      }
      if (!numbers) return t('finding.P7.pastWords');
      return t('finding.P7.past', [String(finding.pastDays), String(finding.activeDays)]);
    default:
      return t(`finding.${finding.pattern}`);
  }
}
