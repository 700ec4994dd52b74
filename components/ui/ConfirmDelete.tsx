import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ConfirmQuestion } from './ConfirmQuestion';

interface Props {
  /** The text of the button. */
  label: string;
  /** The question before anything is deleted. */
  question: string;
  /** The message once all is deleted. */
  done: string;
  /** Resolves to true once all is deleted. */
  onDelete: () => Promise<boolean>;
}

/**
 * Deletes at the second click, and pleads with nobody. "Do not delete" is where the first button was, so that a double
 * click deletes nothing.
 */
export function ConfirmDelete({ label, question, done, onDelete }: Props) {
  const [state, setState] = useState<'shown' | 'asking' | 'deleted'>('shown');
  const first = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);

  useLayoutEffect(() => {
    if (state !== 'asking' && asked.current) first.current?.focus();
    asked.current = state === 'asking';
  }, [state]);

  if (state === 'asking') {
    return (
      <ConfirmQuestion
        question={question}
        label={label}
        onKeep={() => setState('shown')}
        onAgree={() => onDelete().then((gone) => setState(gone ? 'deleted' : 'shown'))}
      />
    );
  }
  return (
    <div class="ask">
      <div class="row">
        <button type="button" ref={first} onClick={() => setState('asking')}>
          {label}
        </button>
      </div>
      <p role="status">{state === 'deleted' && done}</p>
    </div>
  );
}
