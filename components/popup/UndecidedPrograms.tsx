import { useState } from 'preact/hooks';
import { formatRoundedDuration } from '../../utils/format';
import { t } from '../../utils/i18n';
import { UndoNotice } from '../ui/UndoNotice';
import { CloseButton } from './CloseButton';

interface Props {
  /** How long it was, ms; `null` for words without figures. */
  ms: number | null;
  /** Resolves to whether anything was put right. */
  onAnswer: (answer: 'work' | 'rested') => Promise<boolean>;
  onUndo: () => void;
  onClose: () => void;
}

/** For who says "it depends": what the time in other programs since the last break was. The answer can be undone. */
export function UndecidedPrograms({ ms, onAnswer, onUndo, onClose }: Props) {
  const [answered, setAnswered] = useState(false);
  const answer = async (as: 'work' | 'rested') => {
    if (await onAnswer(as)) setAnswered(true);
  };
  if (answered) return <UndoNotice text={t('timeline.changed')} onUndo={onUndo} />;
  return (
    <div class="part">
      <h2>
        {ms === null
          ? t('popup.otherPrograms.undecidedWords')
          : t('popup.otherPrograms.undecided', [formatRoundedDuration(ms)])}
      </h2>
      <div class="choices">
        <button type="button" onClick={() => void answer('work')}>
          {t('popup.otherPrograms.work')}
        </button>
        <button type="button" onClick={() => void answer('rested')}>
          {t('popup.otherPrograms.rest')}
        </button>
      </div>
      <CloseButton onClick={onClose} />
    </div>
  );
}
