import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { FocusedMessage } from '../ui/FocusedMessage';

interface Props {
  /** There are older entries than those shown. */
  hasMore: boolean;
  onMore: () => void;
}

/** A button for older entries. Once all are shown it says so, in the button's place. */
export function OlderEntries({ hasMore, onMore }: Props) {
  const [asked, setAsked] = useState(false);
  if (!hasMore) {
    if (!asked) return null;
    return (
      <div class="older">
        <FocusedMessage>{t('journal.noOlder')}</FocusedMessage>
      </div>
    );
  }
  const ask = () => {
    setAsked(true);
    onMore();
  };
  return (
    <button type="button" class="older" onClick={ask}>
      {t('journal.button.older')}
    </button>
  );
}
