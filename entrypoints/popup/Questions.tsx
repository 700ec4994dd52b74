import { useEffect, useState } from 'preact/hooks';
import { Deeper } from '../../components/Deeper';
import { Reflection } from '../../components/Reflection';
import type { Question, QuestionId } from '../../utils/core/content';
import { chooseQuestion, deepQuestion, momentOf, openQuestion } from '../../utils/core/reflection';
import type { MessageData, MessageName } from '../../utils/messages';
import { t } from '../../utils/words';
import type { PopupState } from './usePopup';

interface Props {
  state: PopupState;
  act: <N extends MessageName>(name: N, data: MessageData<N>) => Promise<boolean>;
}

/** The most that is offered in one sitting. Source: care.md D4. */
const MOST_OFFERED = 3;

/** One question, and the way to the deeper ones. */
export function Questions({ state, act }: Props) {
  const { now, asked, calendar } = state;
  const when = momentOf(now);
  const [question, setQuestion] = useState<Question | null>(
    () =>
      openQuestion(when, asked, now.at, calendar) ??
      chooseQuestion(when, asked, now.at, Math.random()),
  );
  const [offered, setOffered] = useState(1);
  const [ended, setEnded] = useState<'kept' | 'closed' | 'deeper' | null>(null);

  useEffect(() => {
    if (question && asked[question.id] === undefined) shown(question.id);
  }, [question?.id]);

  const shown = (id: QuestionId) => void act('questionShown', { question: id });
  const keep = (id: QuestionId, text: string) =>
    act('keepEntry', { id: crypto.randomUUID(), question: id, text });
  const notes = (notesSaved: 'keep' | 'no') =>
    void act('changeSettings', { patch: { notesSaved } });

  return (
    <section class="question" aria-label={t('popup.question')}>
      {question && ended === null && (
        <Reflection
          key={question.id}
          text={t(`question.${question.id}.text`)}
          follow={t(`question.${question.id}.follow`)}
          notesSaved={now.notesSaved}
          onAnother={
            offered < MOST_OFFERED
              ? () => {
                  const next = chooseQuestion(when, asked, now.at, Math.random());
                  setOffered(offered + 1);
                  setQuestion(next);
                }
              : undefined
          }
          onClose={() => setEnded('closed')}
          onKeep={async (text) => {
            if (await keep(question.id, text)) setEnded('kept');
          }}
          onNotes={notes}
        />
      )}
      {(ended === 'kept' || ended === 'closed') && (
        <p class="soft small" role="status">
          {t(`popup.${ended}`)}
        </p>
      )}
      <Deeper
        offer={deepQuestion(now, asked, now.at, calendar)}
        notesSaved={now.notesSaved}
        onNotes={notes}
        onOpen={() => setEnded('deeper')}
        onShown={shown}
        onKeep={keep}
      />
    </section>
  );
}
