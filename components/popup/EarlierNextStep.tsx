import { t } from '../../utils/i18n';
import { CloseButton } from './CloseButton';

/** The next step of an earlier day, in the person's own words. It is shown once. */
export function EarlierNextStep({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <div class="part">
      <p class="soft small">{t('popup.pendingNextStep')}</p>
      <h2 class="own" dir="auto">
        {text}
      </h2>
      <CloseButton onClick={onClose} />
    </div>
  );
}
