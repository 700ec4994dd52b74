import {
  OTHER_PROGRAMS_CHOICES,
  type OtherPrograms,
} from '../../utils/core/settings/otherPrograms';
import { formatRoundedDuration } from '../../utils/format';
import { t } from '../../utils/i18n';
import { CloseButton } from './CloseButton';

interface Props {
  /** How long it was, ms; `null` for words without figures. */
  ms: number | null;
  onAnswer: (answer: OtherPrograms) => void;
  onClose: () => void;
}

/** Asked once, when time in other programs has mattered on two days: what such time is. */
export function OtherProgramsQuestion({ ms, onAnswer, onClose }: Props) {
  return (
    <div class="part">
      <h2>
        {ms === null
          ? t('popup.otherPrograms.onceWords')
          : t('popup.otherPrograms.once', [formatRoundedDuration(ms)])}
      </h2>
      <div class="choices">
        {OTHER_PROGRAMS_CHOICES.map((answer) => (
          <button key={answer} type="button" class="sentence" onClick={() => onAnswer(answer)}>
            {t(`options.otherProgramsAre.${answer}`)}
          </button>
        ))}
      </div>
      <CloseButton onClick={onClose} />
    </div>
  );
}
