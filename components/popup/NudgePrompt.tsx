import type { NudgeChoice } from '../../utils/core/nudging/nudge';
import { t } from '../../utils/i18n';
import { NotHelpfulButton } from '../ui/NotHelpfulButton';

interface Props {
  line: string;
  /** What it is about, in the person's own words; `null` if they wrote nothing of it. */
  ownWords: string | null;
  choices: readonly NudgeChoice[];
  onAnswer: (answer: NudgeChoice) => void;
  onNotHelpful: () => void;
}

/** A nudge that waited at the icon, with the same line and the same choices as in a page. */
export function NudgePrompt({ line, ownWords, choices, onAnswer, onNotHelpful }: Props) {
  return (
    <div class="part">
      {ownWords !== null && (
        <p>
          <q dir="auto">{ownWords}</q>
        </p>
      )}
      <h2>{line}</h2>
      <div class={choices.length > 3 ? 'choices two' : 'choices'}>
        {choices.map((answer) => (
          <button key={answer} type="button" onClick={() => onAnswer(answer)}>
            {t(`nudge.${answer}`)}
          </button>
        ))}
      </div>
      <NotHelpfulButton onClick={onNotHelpful} />
    </div>
  );
}
