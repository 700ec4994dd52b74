import { t } from '../../utils/i18n';

export function CloseButton({ onClick }: { onClick: () => void }) {
  return (
    <div class="choices">
      <button type="button" onClick={onClick}>
        {t('popup.button.close')}
      </button>
    </div>
  );
}
