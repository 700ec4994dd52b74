import { useId, useRef, useState } from 'preact/hooks';
import {
  LONGEST_QUESTION,
  MOST_OWN,
  type QuestionSettings,
} from '../../utils/core/settings/questionSettings';
import { t } from '../../utils/i18n';
import { TextField } from '../ui/TextField';
import { UndoNotice } from '../ui/UndoNotice';

type Own = QuestionSettings['own'][number];

interface Props {
  own: QuestionSettings['own'];
  onAdd: (text: string) => void;
  onRemove: (id: Own['id']) => void;
  onPutBack: (question: Own) => void;
}

/** Questions that the person wrote. */
export function OwnQuestions({ own, onAdd, onRemove, onPutBack }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [gone, setGone] = useState<Own | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <section class="ask" aria-labelledby={`${id}-own`}>
      <h3 id={`${id}-own`}>{t('options.questions.own')}</h3>
      <p class="soft small">{t('options.questions.ownHint')}</p>
      {own.length > 0 && (
        <ul class="questions">
          {own.map((question) => (
            <li key={question.id} class="row">
              <span dir="auto">{question.text}</span>
              <button
                type="button"
                class="plain small"
                aria-label={t('options.questions.removeNamed', [question.text])}
                onClick={() => {
                  setGone(question);
                  onRemove(question.id);
                }}
              >
                {t('options.questions.button.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {gone && (
        <UndoNotice
          key={gone.id}
          text={t('site.removed', [gone.text])}
          onUndo={() => {
            field.current?.focus();
            onPutBack(gone);
            setGone(null);
          }}
        />
      )}
      <form class="field" onSubmit={add}>
        <label for={id}>{t('options.questions.newOwn')}</label>
        <div class="entry">
          <TextField
            id={id}
            field={field}
            maxLength={LONGEST_QUESTION}
            value={text}
            onText={setText}
          />
          <button type="submit" disabled={text.trim() === '' || own.length >= MOST_OWN}>
            {t('options.questions.button.add')}
          </button>
        </div>
      </form>
    </section>
  );
}
