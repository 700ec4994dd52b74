import { Mark } from './Mark';

export type NudgeAnswer = 'pause' | 'later' | 'keep';

interface Props {
  line: string;
  labels: Readonly<Record<NudgeAnswer, string>>;
  /** The label of the small form. */
  dot: string;
  form: 'card' | 'dot';
  /** The small form was opened: show the card. */
  onOpen: () => void;
  onAnswer: (answer: NudgeAnswer) => void;
}

const ANSWERS = ['pause', 'later', 'keep'] as const;

/**
 * One line, three equal choices; or a dot that opens into them. No state, no clock, no browser: whoever
 * shows it decides when it goes. Clicks count only if a person made them.
 */
export function Nudge({ line, labels, dot, form, onOpen, onAnswer }: Props) {
  if (form === 'dot') {
    return (
      <div role="status" class="dot">
        <button type="button" onClick={byPerson(onOpen)}>
          <Mark />
          {dot}
        </button>
      </div>
    );
  }
  return (
    <div role="status" class="card">
      <p>{line}</p>
      <div class="answers">
        {ANSWERS.map((answer) => (
          <button type="button" key={answer} onClick={byPerson(() => onAnswer(answer))}>
            {labels[answer]}
          </button>
        ))}
      </div>
    </div>
  );
}

const byPerson = (act: () => void) => (event: Event) => {
  if (event.isTrusted) act();
};
