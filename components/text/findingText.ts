import type { PopupFinding, WeekFinding } from '../../utils/core/nudging/patterns/finding';
import { plural, t } from '../../utils/i18n';

/** A finding as one fact and one question. Without `numbers`, the same without any figure. */
export function describeFinding(finding: PopupFinding | WeekFinding, numbers: boolean): string {
  switch (finding.pattern) {
    case 'shortNights':
      return numbers
        ? plural('finding.shortNights.numbers', finding.nights)
        : t('finding.shortNights.words');
    case 'oneMoreThing':
      if (!('evenings' in finding)) return t('finding.oneMoreThing.today');
      return numbers
        ? t('finding.oneMoreThing.numbers', [finding.evenings])
        : t('finding.oneMoreThing.words');
    case 'movingLine':
      if (finding.timesRaised > 0) {
        return numbers
          ? plural('finding.movingLine.moved', finding.timesRaised)
          : t('finding.movingLine.movedWords');
      }
      return numbers
        ? plural('finding.movingLine.past', finding.activeDays, [
            finding.pastDays,
            finding.activeDays,
          ])
        : t('finding.movingLine.pastWords');
    default:
      return t(`finding.${finding.pattern}`);
  }
}
