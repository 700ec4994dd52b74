import { useEffect, useState } from 'preact/hooks';
import { DeeperQuestion } from '../../components/reflection/DeeperQuestion';
import { Reflection } from '../../components/reflection/Reflection';
import { questionFollow, questionText } from '../../components/text/questionText';
import { FocusedMessage } from '../../components/ui/FocusedMessage';
import { UndoNotice } from '../../components/ui/UndoNotice';
import type { Askable } from '../../utils/core/reflection/askableQuestions';
import { t } from '../../utils/i18n';
import type { PopupView } from '../../utils/views';
import { unlockJournal } from '../shared/unlockJournal';
import { useDraft } from '../shared/useDraft';
import type { SendAndRefresh } from './usePopup';

interface Props {
  state: PopupView;
  act: SendAndRefresh;
}

/** One question, and the way to the deeper ones. A question with a draft stands first, and open. */
export function Questions({ state, act }: Props) {
  const { status } = state;
  // The questions of the first view stay: each action brings a view with others.
  const [{ questions, deeper, resumed }] = useState(state.questionSession);
  const [offered, setOffered] = useState(0);
  const [ended, setEnded] = useState<'kept' | 'closed' | 'deeper' | 'notForMe' | null>(null);
  const [deep, setDeep] = useState<Askable | null>(
    resumed === 'deeper' && 'question' in deeper ? deeper.question : null,
  );
  const question = questions[offered] ?? null;
  const about = deep ?? question;
  const saves = status.saveEntries !== 'no';
  const draft = useDraft('popup', about?.id ?? null, resumed === null ? null : state.draft, saves);

  const recordShown = ({ id }: Askable) => void act('markQuestionShown', { question: id });
  useEffect(() => {
    if (question && !deep) recordShown(question);
  }, [question?.id]);

  const save = async ({ id }: Askable) => {
    const saved = await act('addEntry', { id: draft.id, question: id, text: draft.text });
    if (saved) draft.reset();
    return saved;
  };
  const writing = {
    draft,
    saveEntries: status.saveEntries,
    locked: state.locked,
    onUnlock: unlockJournal,
    onSaveEntries: (saveEntries: 'keep' | 'no') =>
      act('changeSettings', { patch: { saveEntries } }),
  };
  /** None is asked by itself before the next stretch. */
  const rest = () => void act('closeQuestion', {});
  const markNotForMe = ({ id }: Askable) => {
    void act('excludeQuestion', { question: id });
    setEnded('notForMe');
  };
  return (
    <section class="question" aria-label={t('popup.question')}>
      {question && !deep && ended === null && (
        <Reflection
          {...writing}
          text={questionText(question)}
          follow={questionFollow(question)}
          onAnother={offered + 1 < questions.length ? () => setOffered(offered + 1) : undefined}
          isLast={offered > 0 && offered + 1 === questions.length}
          onNotForMe={question.theme === null ? undefined : () => markNotForMe(question)}
          onClose={() => {
            draft.discard();
            rest();
            setEnded('closed');
          }}
          onSave={async () => {
            if (!(await save(question))) return;
            rest();
            setEnded('kept');
          }}
        />
      )}
      {ended === 'closed' && draft.discarded !== null ? (
        <UndoNotice
          text={t('popup.closed')}
          onUndo={() => {
            draft.restore();
            setEnded(null);
          }}
        />
      ) : (
        ended !== null &&
        ended !== 'deeper' && (
          <FocusedMessage>
            {ended === 'kept' ? <a href="journal.html">{t('popup.kept')}</a> : t(`popup.${ended}`)}
          </FocusedMessage>
        )
      )}
      <DeeperQuestion
        {...writing}
        offer={state.questionSession.deeper}
        resumed={resumed === 'deeper'}
        onOpen={() => {
          setEnded('deeper');
          if ('question' in state.questionSession.deeper)
            setDeep(state.questionSession.deeper.question);
        }}
        onShown={recordShown}
        onSave={save}
        onDiscard={draft.discard}
        discarded={draft.discarded}
        onRestore={draft.restore}
      />
    </section>
  );
}
