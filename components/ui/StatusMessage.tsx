import { linkedText } from './linkedText';

interface Props {
  /** The message, or empty. */
  text: string;
  isProblem?: boolean;
}

/** A short message at the page's end about the last change. It takes no focus and covers no field. */
export function StatusMessage({ text, isProblem = false }: Props) {
  return (
    <div class="saved" role="status">
      {text !== '' && <p class={isProblem ? 'problem' : undefined}>{linkedText(text)}</p>}
    </div>
  );
}
