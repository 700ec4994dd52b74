import { t } from '../../utils/i18n';

/** Stands wherever a pattern speaks: it rests for 60 days, the second time it is off. */
export function NotHelpfulButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="as-link small" onClick={onClick}>
      {t('finding.button.notHelpful')}
    </button>
  );
}
