import { t } from '../../utils/i18n';

/** Shown wherever a pattern speaks. The pattern then rests for 60 days; the second time it is turned off. */
export function NotHelpfulButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="as-link small" onClick={onClick}>
      {t('finding.button.notHelpful')}
    </button>
  );
}
