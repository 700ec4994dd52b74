import { useEffect, useState } from 'preact/hooks';
import { DeeperQuestion } from '../../components/reflection/DeeperQuestion';
import { Reflection } from '../../components/reflection/Reflection';
import { questionFollow, questionText } from '../../components/text/questionText';
import { FocusedMessage } from '../../components/ui/FocusedMessage';
import { UndoNotice } from '../../components/ui/UndoNotice';
import type { Askable } from '../../utils/core/reflection/askableQuestions';
import { t } from '../../utils/i18n';
import type { MessageData, MessageName } from '../../utils/messages';
import { unlockWith } from '../shared/unlockWith';
import { useSheet } from '../shared/useDraft';
import type { PopupState } from './usePopup';

interface Props {
  state: PopupState;
  act: <N extends MessageName>(name: N, data: MessageData<N>) => Promise<boolean>;
}

/** One question, and the way to the deeper ones. What was begun stands first, and open. */
export function Questions({ state, act }: Props) {
  const { status: now, draft } = state;
  // What the sitting began with stays: everything done brings a fresh one along.
  const [{ questions, deeper, begun }] = useState(state.sitting);
  const [offered, setOffered] = useState(0);
  const [ended, setEnded] = useState<'kept' | 'closed' | 'deeper' | 'notForMe' | null>(null);
  const [deep, setDeep] = useState<Askable | null>(
    begun === 'deeper' && 'question' in deeper ? deeper.question : null,
  );
  const question = questions[offered] ?? null;
  const about = deep ?? question;
  const keeps = now.saveEntries !== 'no';
  const sheet = useSheet('popup', about?.id ?? null, begun === null ? null : draft, keeps);

  const shown = ({ id }: Askable) => void act('questionShown', { question: id });
  useEffect(() => {
    if (question && !deep) shown(question);
  }, [question?.id]);

  const keep = async ({ id }: Askable) => {
    const kept = await act('keepEntry', { id: sheet.id, question: id, text: sheet.words });
    if (kept) sheet.turn();
    return kept;
  };
  const writing = {
    sheet,
    saveEntries: now.saveEntries,
    locked: state.locked,
    onUnlock: unlockWith,
    onNotes: (saveEntries: 'keep' | 'no') => act('changeSettings', { patch: { saveEntries } }),
  };
  const notForMe = ({ id }: Askable) => {
    void act('notForMe', { question: id });
    setEnded('notForMe');
  };
  return (
    <section class="question" aria-label={t('popup.question')}>
      {question && !deep && ended === null && (
        <Reflection
          {...writing}
          key={question.id}
          text={questionText(question)}
          follow={questionFollow(question)}
          onAnother={offered + 1 < questions.length ? () => setOffered(offered + 1) : undefined}
          onNotForMe={question.theme === null ? undefined : () => notForMe(question)}
          onClose={() => {
            sheet.letGo();
            setEnded('closed');
          }}
          onKeep={async () => {
            if (await keep(question)) setEnded('kept');
          }}
        />
      )}
      {ended === 'closed' && sheet.left !== null ? (
        <UndoNotice
          text={t('popup.closed')}
          onUndo={() => {
            sheet.bringBack();
            setEnded(null);
          }}
        />
      ) : (
        ended !== null &&
        ended !== 'deeper' && <FocusedMessage>{t(`popup.${ended}`)}</FocusedMessage>
      )}
      <DeeperQuestion
        {...writing}
        offer={state.sitting.deeper}
        begun={begun === 'deeper'}
        onOpen={() => {
          setEnded('deeper');
          if ('question' in state.sitting.deeper) setDeep(state.sitting.deeper.question);
        }}
        onShown={shown}
        onKeep={keep}
        onLeft={sheet.letGo}
        left={sheet.left}
        onBringBack={sheet.bringBack}
      />
    </section>
  );
}
