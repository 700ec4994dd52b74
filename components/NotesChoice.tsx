import { useId } from 'preact/hooks';
import type { Settings } from '../utils/core/settings';
import { t } from '../utils/words';

type Notes = Settings['notesSaved'];

interface Props {
  notes: Notes;
  onChange: (notes: Notes) => void;
}

const CHOICES = ['ask', 'keep', 'no'] as const;

/** Whether what is written is kept, and who else could read it. */
export function NotesChoice({ notes, onChange }: Props) {
  const name = useId();
  return (
    <fieldset class="group" aria-describedby={`${name}-hint`}>
      <legend>{t('options.keepNotes')}</legend>
      <div class="chips">
        {CHOICES.map((choice) => (
          <label key={choice} class="chip">
            <input
              type="radio"
              name={name}
              value={choice}
              checked={notes === choice}
              onChange={() => onChange(choice)}
            />
            <span>{t(`options.notes.${choice}`)}</span>
          </label>
        ))}
      </div>
      <p id={`${name}-hint`} class="soft small">
        {t('options.notesHint')}
      </p>
    </fieldset>
  );
}
