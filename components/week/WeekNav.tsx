import { t } from '../../utils/i18n';

interface Props {
  /** How many weeks ago the shown one is; 0 for the seven days up to today. */
  back: number;
  hasEarlier: boolean;
  onWeek: (back: number) => void;
}

/**
 * To the week before and the week after. A button that leads nowhere has `aria-disabled`, so that it keeps the
 * focus and is announced.
 */
export function WeekNav({ back, hasEarlier, onWeek }: Props) {
  return (
    <nav class="steps" aria-label={t('week.weeks')}>
      <button
        type="button"
        aria-disabled={!hasEarlier}
        onClick={() => hasEarlier && onWeek(back + 1)}
      >
        {t('week.button.earlier')}
      </button>
      <button type="button" aria-disabled={back === 0} onClick={() => back > 0 && onWeek(back - 1)}>
        {t('week.button.later')}
      </button>
    </nav>
  );
}
