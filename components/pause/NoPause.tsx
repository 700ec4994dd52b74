import { t } from '../../utils/i18n';

/** There is no pause: it ended in another page, or this page was opened without one. */
export function NoPause({ onPause }: { onPause: () => void }) {
  return (
    <>
      <p class="idea">{t('pause.none')}</p>
      <div class="row">
        <button type="button" class="main" onClick={onPause}>
          {t('pause.button.pause')}
        </button>
      </div>
    </>
  );
}
