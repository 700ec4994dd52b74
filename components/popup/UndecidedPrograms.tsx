import { formatRoundedDuration } from '../../utils/format';
import { t } from '../../utils/i18n';
import { CloseButton } from './CloseButton';

interface Props {
  /** How long it was, ms; `null` for words without figures. */
  ms: number | null;
  onAnswer: (answer: 'work' | 'rested') => void;
  onClose: () => void;
}

/** For who says "it depends": what the time in other programs since the last break was. */
export function UndecidedPrograms({ ms, onAnswer, onClose }: Props) {
  return (
    <div class="part">
      <h2>
        {ms === null
          ? t('popup.otherPrograms.undecidedWords')
          : t('popup.otherPrograms.undecided', [formatRoundedDuration(ms)])}
      </h2>
      <div class="choices">
        <button type="button" onClick={() => onAnswer('work')}>
          {t('popup.otherPrograms.work')}
        </button>
        <button type="button" onClick={() => onAnswer('rested')}>
          {t('popup.otherPrograms.rest')}
        </button>
      </div>
      <CloseButton onClick={onClose} />
    </div>
  );
}
