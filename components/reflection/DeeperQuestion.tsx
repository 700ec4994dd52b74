import { useState } from 'preact/hooks';
import type { Askable } from '../../utils/core/reflection/askableQuestions';
import type { DeepOffer } from '../../utils/core/reflection/chooseQuestions';
import { t } from '../../utils/i18n';
import { questionFollow, questionText } from '../text/questionText';
import { FocusedMessage } from '../ui/FocusedMessage';
import { UndoNotice } from '../ui/UndoNotice';
import { Reflection, type ReflectionProps } from './Reflection';

interface Props extends Omit<ReflectionProps, 'text' | 'follow' | 'before' | 'onSave' | 'onClose'> {
  offer: DeepOffer;
  /** A draft was left under this question: it is open from the start. */
  resumed: boolean;
  /** Called when the person opens a question: nothing else is asked beside it. */
  onOpen: () => void;
  onShown: (question: Askable) => void;
  /** True once it is saved. */
  onSave: (question: Askable) => Promise<boolean>;
  onDiscard: () => void;
  /** The text that was discarded, and can be restored. */
  discarded: string | null;
  onRestore: () => void;
}

/**
 * A deeper question: one at a time, only if the person opens it. Whatever was or was not written, it ends
 * with the same line and the way to a person.
 */
export function DeeperQuestion(props: Props) {
  const {
    offer,
    resumed,
    onOpen,
    onShown,
    onSave,
    onDiscard,
    discarded,
    onRestore,
    ...reflection
  } = props;
  const [stage, setStage] = useState<'closed' | 'open' | 'over'>(resumed ? 'open' : 'closed');
  const [opened, setOpened] = useState<DeepOffer | null>(resumed ? offer : null);

  if (stage === 'closed') {
    // Nothing is offered that would be refused.
    if ('wait' in offer) return <p class="soft small">{t(`popup.deepWait.${offer.wait}`)}</p>;
    const open = () => {
      setOpened(offer);
      setStage('open');
      onOpen();
      onShown(offer.question);
    };
    return (
      <button type="button" class="as-link small" onClick={open}>
        {t('popup.deeper')}
      </button>
    );
  }
  if (stage === 'over' || !opened || 'wait' in opened) {
    return (
      <div class="part">
        {discarded === null ? (
          <FocusedMessage>{t('popup.deepEnd')}</FocusedMessage>
        ) : (
          <UndoNotice
            text={t('popup.deepEnd')}
            onUndo={() => {
              onRestore();
              setStage('open');
            }}
          />
        )}
        <p class="small">
          <a href="help.html">{t('deep.help')}</a>
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
        onDiscard();
        setStage('over');
      }}
      onSave={async () => {
        if (await onSave(question)) setStage('over');
      }}
    />
  );
}
