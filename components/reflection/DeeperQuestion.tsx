import { useState } from 'preact/hooks';
import type { Askable } from '../../utils/core/reflection/askableQuestions';
import type { DeepOffer } from '../../utils/core/reflection/chooseQuestions';
import { t } from '../../utils/i18n';
import { questionFollow, questionText } from '../text/questionText';
import { FocusedMessage } from '../ui/FocusedMessage';
import { UndoNotice } from '../ui/UndoNotice';
import { Reflection, type ReflectionProps } from './Reflection';

interface Props extends Omit<ReflectionProps, 'text' | 'follow' | 'before' | 'onKeep' | 'onClose'> {
  offer: DeepOffer;
  /** Something was begun under this one: it stands open. */
  begun: boolean;
  /** The person opened one: nothing else is asked beside it. */
  onOpen: () => void;
  onShown: (question: Askable) => void;
  /** True once it is kept. */
  onKeep: (question: Askable) => Promise<boolean>;
  onLeft: () => void;
  /** What was written and left, and can come back. */
  left: string | null;
  onBringBack: () => void;
}

/**
 * A deeper question: one at a time, only if the person opens it. Whatever was or was not written, it ends
 * with the same line and the way to a person.
 */
export function DeeperQuestion(props: Props) {
  const { offer, begun, onOpen, onShown, onKeep, onLeft, left, onBringBack, ...reflection } = props;
  const [stage, setStage] = useState<'closed' | 'open' | 'over'>(begun ? 'open' : 'closed');
  const [opened, setOpened] = useState<DeepOffer | null>(begun ? offer : null);

  if (stage === 'closed') {
    const open = () => {
      setOpened(offer);
      setStage('open');
      if (!('question' in offer)) return;
      onOpen();
      onShown(offer.question);
    };
    return (
      <button type="button" class="as-link small" onClick={open}>
        {t('popup.deeper')}
      </button>
    );
  }
  if (opened && 'wait' in opened) {
    return <FocusedMessage>{t(`popup.deepWait.${opened.wait}`)}</FocusedMessage>;
  }
  if (stage === 'over' || !opened) {
    return (
      <div class="part">
        {left === null ? (
          <FocusedMessage>{t('popup.deepEnd')}</FocusedMessage>
        ) : (
          <UndoNotice
            text={t('popup.deepEnd')}
            onUndo={() => {
              onBringBack();
              setStage('open');
            }}
          />
        )}
        <p class="small">
          <a href="help.html" target="_blank" rel="noreferrer">
            {t('deep.help')}
          </a>
        </p>
      </div>
    );
  }
  const { question } = opened;
  return (
    <Reflection
      {...reflection}
      text={questionText(question)}
      follow={questionFollow(question)}
      before={t(opened.hard ? 'deep.beforeFour' : 'deep.before')}
      onClose={() => {
        onLeft();
        setStage('over');
      }}
      onKeep={async () => {
        if (await onKeep(question)) setStage('over');
      }}
    />
  );
}
