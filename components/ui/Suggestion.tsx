import { NotHelpfulButton } from './NotHelpfulButton';

interface Props {
  text: string;
  /** Three words at most. */
  button: string;
  onTake: () => void;
  onNotHelpful: () => void;
}

/** Another way to do something, in one line. It needs no answer. */
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
