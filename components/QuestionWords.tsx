import { useId, useState } from 'preact/hooks';
import { LONGEST_QUESTION } from '../utils/core/asking';
import { t } from '../utils/words';

interface Props {
  text: string;
  /** These are the person's words. */
  edited: boolean;
  /** `null`: our words. */
  onEdit: (text: string | null) => void;
}

/** A way to put a question in other words, and back. */
export function QuestionWords({ text, edited, onEdit }: Props) {
  const id = useId();
  const [words, setWords] = useState<string | null>(null);
  if (words === null) {
    return (
      <div class="row small">
        {edited && <span class="soft">{t('options.questions.edited')}</span>}
        <button
          type="button"
          class="plain small"
          aria-label={t('options.questions.editNamed', [text])}
          onClick={() => setWords(text)}
        >
          {t('options.questions.button.edit')}
        </button>
        {edited && (
          <button type="button" class="plain small" onClick={() => onEdit(null)}>
            {t('options.questions.button.ours')}
          </button>
        )}
      </div>
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
        <input
          id={id}
          dir="auto"
          maxLength={LONGEST_QUESTION}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
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
