import { t } from '../../utils/i18n';

/** No pause is under way: it ended while the person was elsewhere, or the page was opened by itself. */
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
