interface Props {
  /** What to say; empty while there is nothing to say. */
  text: string;
  problem?: boolean;
}

/** A quiet word at the page's end about the last change. It takes no focus and covers no field. */
export function StatusMessage({ text, problem = false }: Props) {
  return (
    <div class="saved" role="status">
      {text !== '' && <p class={problem ? 'problem' : undefined}>{text}</p>}
    </div>
  );
}
