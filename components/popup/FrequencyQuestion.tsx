import { t } from '../../utils/i18n';

const ANSWERS = ['time', 'words', 'fewer', 'none'] as const;

interface Props {
  onAnswer: (answer: (typeof ANSWERS)[number]) => void;
}

/** Asked after ten ignored nudges in a row: a question about the tool. Source: care.md L4, D6. */
export function FrequencyQuestion({ onAnswer }: Props) {
  return (
    <div class="part">
      <h2>{t('popup.frequency.question')}</h2>
      <div class="choices two">
        {ANSWERS.map((answer) => (
          <button key={answer} type="button" onClick={() => onAnswer(answer)}>
            {t(`popup.frequency.button.${answer}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
