import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

interface Props {
  /** On the button. */
  name: string;
  /** What is missing before it can do anything, as a sentence; empty if nothing is. */
  missing: string;
  /** What it began is under way. */
  isBusy?: boolean;
  /** Other buttons of the same row. */
  children?: ComponentChildren;
}

/** A form's button, which says what is missing if it is pressed too soon. The form then does nothing. */
export function SubmitRow({ name, missing, isBusy = false, children }: Props) {
  const id = useId();
  const [pressed, setPressed] = useState(false);
  const isReady = missing === '';
  return (
    <>
      <p id={id} class="problem small" role="alert">
        {pressed && missing}
      </p>
      <div class="row">
        <button
          type="submit"
          class={isReady ? undefined : 'unready'}
          aria-describedby={id}
          disabled={isBusy}
          onClick={() => setPressed(!isReady)}
        >
          {name}
        </button>
        {children}
      </div>
    </>
  );
}
