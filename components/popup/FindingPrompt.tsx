import { NotHelpfulButton } from '../ui/NotHelpfulButton';
import { CloseButton } from './CloseButton';

interface Props {
  text: string;
  onClose: () => void;
  onNotHelpful: () => void;
}

/** A finding, as one sentence that asks for nothing. */
export function FindingPrompt({ text, onClose, onNotHelpful }: Props) {
  return (
    <div class="part">
      <h2>{text}</h2>
      <CloseButton onClick={onClose} />
      <NotHelpfulButton onClick={onNotHelpful} />
    </div>
  );
}
