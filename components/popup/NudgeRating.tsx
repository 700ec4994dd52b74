import { t } from '../../utils/i18n';

const RATINGS = ['yes', 'fine', 'no'] as const;

interface Props {
  onAnswer: (rating: (typeof RATINGS)[number]) => void;
}

/** Asked in a trial, after one nudge in five. Closing the popup is an answer, too. Source: care.md 7.2. */
export function NudgeRating({ onAnswer }: Props) {
  return (
    <div class="part">
      <h2>{t('popup.welcome.question')}</h2>
      <div class="choices">
        {RATINGS.map((rating) => (
          <button key={rating} type="button" onClick={() => onAnswer(rating)}>
            {t(`popup.welcome.button.${rating}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
