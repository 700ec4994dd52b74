import { NotHelpful } from './NotHelpful';

interface Props {
  text: string;
  /** Three words at most. */
  button: string;
  onTake: () => void;
  onNotHelpful: () => void;
}

/** Another way, offered in one line. Leaving it there is an answer, too. */
export function KindOffer({ text, button, onTake, onNotHelpful }: Props) {
  return (
    <div class="part offer">
      <p>{text}</p>
      <div class="row">
        <button type="button" onClick={onTake}>
          {button}
        </button>
        <NotHelpful onClick={onNotHelpful} />
      </div>
    </div>
  );
}
