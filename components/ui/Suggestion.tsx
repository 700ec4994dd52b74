import { NotHelpfulButton } from './NotHelpfulButton';

interface Props {
  text: string;
  /** Three words at most. */
  button: string;
  onTake: () => void;
  onNotHelpful: () => void;
}

/** Another way, offered in one line. Leaving it there is an answer, too. */
export function Suggestion({ text, button, onTake, onNotHelpful }: Props) {
  return (
    <div class="part offer">
      <p>{text}</p>
      <div class="row">
        <button type="button" onClick={onTake}>
          {button}
        </button>
        <NotHelpfulButton onClick={onNotHelpful} />
      </div>
    </div>
  );
}
