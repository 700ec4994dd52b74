import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';

interface Props {
  /** A sentence that says what was deleted. */
  text: string;
  onUndo: () => void;
  /** False if the parent moves the focus itself. */
  takesFocus?: boolean;
}

/**
 * Says what was deleted, in its place, with a button to undo it. The button that was pressed is gone as well, so
 * the keyboard goes on from this one, which a screen reader reads with its sentence.
 */
export function UndoNotice({ text, onUndo, takesFocus = true }: Props) {
  const id = useId();
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
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
