import { useState } from 'preact/hooks';
import type { Question, QuestionId } from '../utils/core/content';
import type { DeepWait } from '../utils/core/reflection';
import { t } from '../utils/words';
import { Reflection, type ReflectionProps } from './Reflection';

interface Props extends Pick<ReflectionProps, 'notesSaved' | 'onNotes'> {
  offer: { readonly question: Question } | { readonly wait: DeepWait };
  /** The person opened one: nothing else is asked beside it. */
  onOpen: () => void;
  onShown: (question: QuestionId) => void;
  /** True once it is kept. */
  onKeep: (question: QuestionId, text: string) => Promise<boolean>;
}

/**
 * The four deeper questions: one at a time, only if the person opens them. Whatever was or was not
 * written, it ends with the same line and the way to a person.
 */
export function Deeper({ offer, onOpen, onShown, onKeep, ...reflection }: Props) {
  const [stage, setStage] = useState<'closed' | 'open' | 'over'>('closed');
  const [opened, setOpened] = useState<Props['offer'] | null>(null);

  if (stage === 'closed') {
    const open = () => {
      setOpened(offer);
      setStage('open');
      if (!('question' in offer)) return;
      onOpen();
      onShown(offer.question.id);
    };
    return (
      <button type="button" class="as-link small" onClick={open}>
        {t('popup.deeper')}
      </button>
    );
  }
  if (opened && 'wait' in opened) {
    return (
      <p class="soft small" role="status">
        {t(`popup.deepWait.${opened.wait}`)}
      </p>
    );
  }
  if (stage === 'over' || !opened) {
    return (
      <div role="status" class="part">
        <p>{t('popup.deepEnd')}</p>
        <p class="small">
          <a href="help.html" target="_blank" rel="noreferrer">
            {t('deep.help')}
          </a>
        </p>
      </div>
    );
  }
  const { id } = opened.question;
  return (
    <Reflection
      {...reflection}
      text={t(`question.${id}.text`)}
      follow={t(`question.${id}.follow`)}
      before={t('deep.beforeFour')}
      onClose={() => setStage('over')}
      onKeep={async (text) => {
        if (await onKeep(id, text)) setStage('over');
      }}
    />
  );
}
