import { CloseButton } from './CloseButton';

/** One sentence that is shown once. */
export function ClosableMessage({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <div class="part">
      <h2>{text}</h2>
      <CloseButton onClick={onClose} />
    </div>
  );
}
