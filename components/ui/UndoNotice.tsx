import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';

interface Props {
  /** What was taken away, in a sentence. */
  text: string;
  onUndo: () => void;
  /** False where what it stands in moves the focus. */
  takesFocus?: boolean;
}

/**
 * What was taken away, in its place, with the way back. The button that was pressed is gone with it, so
 * the keyboard goes on from this one, which a screen reader reads with its sentence.
 */
export function UndoNotice({ text, onUndo, takesFocus = true }: Props) {
  const id = useId();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) undo.current?.focus();
  }, []);
  return (
    <div class="row">
      <p class="soft small" id={id}>
        {text}
      </p>
      <button type="button" class="plain small" aria-describedby={id} ref={undo} onClick={onUndo}>
        {t('week.button.undo')}
      </button>
    </div>
  );
}
