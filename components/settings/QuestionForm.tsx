import { useId, useRef, useState } from 'preact/hooks';
import { LONGEST_QUESTION } from '../../utils/core/settings/questionSettings';
import { t } from '../../utils/i18n';
import { TextField } from '../ui/TextField';
import { UndoNotice } from '../ui/UndoNotice';

interface Props {
  text: string;
  /** The text is the person's own. */
  edited: boolean;
  /** `null` restores our text. */
  onEdit: (text: string | null) => void;
}

/** Edits the text of a question, or restores ours. */
export function QuestionForm({ text, edited, onEdit }: Props) {
  const id = useId();
  const [words, setWords] = useState<string | null>(null);
  const [given, setGiven] = useState<string | null>(null);
  const edit = useRef<HTMLButtonElement>(null);
  if (words === null) {
    return (
      <>
        <div class="row small">
          {edited && <span class="soft">{t('options.questions.edited')}</span>}
          <button
            type="button"
            class="plain small"
            ref={edit}
            aria-label={t('options.questions.editNamed', [text])}
            onClick={() => setWords(text)}
          >
            {t('options.questions.button.edit')}
          </button>
          {edited && (
            <button
              type="button"
              class="plain small"
              onClick={() => {
                setGiven(text);
                onEdit(null);
              }}
            >
              {t('options.questions.button.ours')}
            </button>
          )}
        </div>
        {given !== null && !edited && (
          <UndoNotice
            text={t('week.deleted')}
            onUndo={() => {
              edit.current?.focus();
              onEdit(given);
            }}
          />
        )}
      </>
    );
  }
  const save = (event: Event) => {
    event.preventDefault();
    const next = words.trim();
    if (next === '') return;
    if (next !== text) onEdit(next);
    setWords(null);
  };
  return (
    <form class="field" onSubmit={save}>
      <label for={id}>{t('options.questions.words')}</label>
      <div class="entry">
        <TextField id={id} maxLength={LONGEST_QUESTION} value={words} onText={setWords} />
        <button type="submit" disabled={words.trim() === ''}>
          {t('options.questions.button.save')}
        </button>
        <button type="button" onClick={() => setWords(null)}>
          {t('options.questions.button.cancel')}
        </button>
      </div>
    </form>
  );
}
