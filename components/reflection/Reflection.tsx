import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { FocusedMessage } from '../ui/FocusedMessage';
import { Writing, type WritingProps } from './Writing';

export interface ReflectionProps
  extends Omit<WritingProps, 'label' | 'deep' | 'onDiscard' | 'rows'> {
  text: string;
  /** `null` under a question of the person's own. */
  follow: string | null;
  /** Said before the question: deeper ones say that one may leave. */
  before?: string | undefined;
  /** Absent if there is no other question to offer. */
  onAnother?: (() => void) | undefined;
  /** The person had others, and this is the last for this time. */
  isLast?: boolean | undefined;
  onNotForMe?: (() => void) | undefined;
  /** The question is closed; what was written under it is discarded. */
  onClose: () => void;
}

type Stage = 'offered' | 'thinking' | 'writing';

/**
 * One question. Nothing here asks for an answer, and nothing replies to one. An answer that was begun is open
 * from the start.
 */
export function Reflection(props: ReflectionProps) {
  const { text, follow, before, onAnother, isLast, onNotForMe, onClose, ...writing } = props;
  const [stage, setStage] = useState<Stage>(writing.draft.text === '' ? 'offered' : 'writing');

  return (
    <div class="reflection">
      {before && <p class="soft small">{before}</p>}
      {/* The keyboard stays on "Another", so the next question is read aloud. */}
      <h2 dir="auto" aria-live="polite">
        {text}
      </h2>
      {follow && <p class="soft small">{follow}</p>}
      {stage === 'offered' && (
        <>
          <div class="choices">
            <button type="button" onClick={() => setStage('writing')}>
              {t('popup.button.write')}
            </button>
            <button type="button" onClick={() => setStage('thinking')}>
              {t('popup.button.think')}
            </button>
            {onAnother && (
              <button type="button" onClick={onAnother}>
                {t('popup.button.another')}
              </button>
            )}
            <button type="button" onClick={onClose}>
              {t(before ? 'popup.button.skip' : 'popup.button.notNow')}
            </button>
            {isLast && <FocusedMessage>{t('popup.noOther')}</FocusedMessage>}
          </div>
          {onNotForMe && (
            <button type="button" class="as-link small" onClick={onNotForMe}>
              {t('popup.button.notForMe')}
            </button>
          )}
        </>
      )}
      {stage === 'thinking' && (
        <div class="choices">
          <p class="soft small">{t('popup.thinking')}</p>
          <button type="button" onClick={onClose}>
            {t('popup.button.close')}
          </button>
        </div>
      )}
      {stage === 'writing' && (
        <Writing {...writing} label={text} deep={before !== undefined} onDiscard={onClose} />
      )}
    </div>
  );
}
