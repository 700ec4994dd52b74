import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../utils/words';

interface Props {
  /** Resolves with whether it is all gone. */
  onDelete: () => Promise<boolean>;
}

/**
 * Two clicks, no plea. "Keep it" stands where the first button stood, so that a double click deletes
 * nothing.
 */
export function DeleteEverything({ onDelete }: Props) {
  const [state, setState] = useState<'shown' | 'asking' | 'deleted'>('shown');
  const question = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);

  useEffect(() => {
    if (state === 'asking') question.current?.focus();
    else if (asked.current) first.current?.focus();
    asked.current = state === 'asking';
  }, [state]);

  if (state === 'asking') {
    return (
      <div class="ask" tabIndex={-1} ref={question}>
        <p>{t('options.deleteAsk')}</p>
        <div class="row even">
          <button type="button" onClick={() => setState('shown')}>
            {t('options.button.keepIt')}
          </button>
          <button
            type="button"
            onClick={() => onDelete().then((done) => setState(done ? 'deleted' : 'shown'))}
          >
            {t('options.button.deleteAll')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="ask">
      <div class="row">
        <button type="button" ref={first} onClick={() => setState('asking')}>
          {t('options.button.deleteAll')}
        </button>
      </div>
      <p role="status">{state === 'deleted' && t('options.deleted')}</p>
    </div>
  );
}
