import { t } from '../../utils/i18n';
import { NotHelpfulButton } from '../ui/NotHelpfulButton';

type Answer = 'pause' | 'later' | 'continued';

interface Props {
  line: string;
  /** What the person called enough for today, in their own words, where the line is about it. */
  own: string | null;
  onAnswer: (answer: Answer) => void;
  onNotHelpful: () => void;
}

const ANSWERS = ['pause', 'later', 'continued'] as const;

/** A nudge that waited at the icon: the same line and the same three choices as in a page. */
export function NudgePrompt({ line, own, onAnswer, onNotHelpful }: Props) {
  return (
    <div class="part">
      {own !== null && (
        <p>
          <q dir="auto">{own}</q>
        </p>
      )}
      <h2>{line}</h2>
      <div class="choices">
        {ANSWERS.map((answer) => (
          <button key={answer} type="button" onClick={() => onAnswer(answer)}>
            {t(`nudge.${answer}`)}
          </button>
        ))}
      </div>
      <NotHelpfulButton onClick={onNotHelpful} />
    </div>
  );
}
