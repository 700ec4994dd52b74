import { t } from '../../utils/i18n';

const RATINGS = ['yes', 'fine', 'no'] as const;

/** In a trial, after one note in five. Closing the popup is an answer, too. Source: care.md 7.2. */
export function NudgeRating({ onAnswer }: { onAnswer: (said: (typeof RATINGS)[number]) => void }) {
  return (
    <div class="part">
      <h2>{t('popup.welcome.question')}</h2>
      <div class="choices">
        {RATINGS.map((said) => (
          <button key={said} type="button" onClick={() => onAnswer(said)}>
            {t(`popup.welcome.button.${said}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
