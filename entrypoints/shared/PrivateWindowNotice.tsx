import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { isPrivatePage, openInNormalWindow } from '../../utils/platform/privateContext';
import { sendMessage } from '../../utils/platform/sendMessage';

/**
 * In a private window: what this page cannot do there, and the way to where it can. The background, which is in
 * no window, answers unless the browser remembers nothing.
 */
export function PrivateWindowNotice() {
  const [forgets, setForgets] = useState<boolean | null>(null);
  useEffect(() => {
    if (!isPrivatePage()) return;
    sendMessage('getSettings', {}).then(
      () => setForgets(false),
      () => setForgets(true),
    );
  }, []);
  if (forgets === null) return null;
  if (forgets) return <p class="small">{t('privateWindow.forgets')}</p>;
  return (
    <div class="row small">
      <p>{t('privateWindow.text')}</p>
      <button type="button" onClick={() => void openInNormalWindow()}>
        {t('privateWindow.button.open')}
      </button>
    </div>
  );
}
