import { t } from '../utils/i18n';
import { NotHelpful } from './NotHelpful';

function Close({ onClick }: { onClick: () => void }) {
  return (
    <div class="choices">
      <button type="button" onClick={onClick}>
        {t('popup.button.close')}
      </button>
    </div>
  );
}

/** The next step of an earlier day, in the person's own words. It comes once. */
export function Parked({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <div class="part">
      <p class="soft small">{t('popup.parked')}</p>
      <h2 class="own" dir="auto">
        {text}
      </h2>
      <Close onClick={onClose} />
    </div>
  );
}

/** One sentence that is told once. */
export function Told({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <div class="part">
      <h2>{text}</h2>
      <Close onClick={onClose} />
    </div>
  );
}

interface FindingProps {
  text: string;
  onClose: () => void;
  onNotHelpful: () => void;
}

/** What the record shows, as one sentence that asks for nothing. */
export function FindingNote({ text, onClose, onNotHelpful }: FindingProps) {
  return (
    <div class="part">
      <h2>{text}</h2>
      <Close onClick={onClose} />
      <NotHelpful onClick={onNotHelpful} />
    </div>
  );
}

const WELCOME = ['yes', 'fine', 'no'] as const;

/** In a trial, after one note in five. Closing the popup is an answer, too. Source: care.md 7.2. */
export function AskWelcome({ onAnswer }: { onAnswer: (said: (typeof WELCOME)[number]) => void }) {
  return (
    <div class="part">
      <h2>{t('popup.welcome.question')}</h2>
      <div class="choices">
        {WELCOME.map((said) => (
          <button key={said} type="button" onClick={() => onAnswer(said)}>
            {t(`popup.welcome.button.${said}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

const FEWER = ['time', 'words', 'fewer', 'none'] as const;
export type Fewer = (typeof FEWER)[number];

/** Ten nudges in a row went by: the question is about the tool. Source: care.md L4, D6. */
export function AskFewer({ onAnswer }: { onAnswer: (answer: Fewer) => void }) {
  return (
    <div class="part">
      <h2>{t('popup.fewer.question')}</h2>
      <div class="choices two">
        {FEWER.map((answer) => (
          <button key={answer} type="button" onClick={() => onAnswer(answer)}>
            {t(`popup.fewer.button.${answer}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
