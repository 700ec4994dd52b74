import type { ComponentChildren } from 'preact';

/**
 * A message in the place of the button that was pressed. It takes the focus, so that a screen reader reads it once,
 * and the keyboard goes on from there.
 */
export function FocusedMessage({ children }: { children: ComponentChildren }) {
  return (
    <p class="soft small" tabIndex={-1} ref={focus}>
      {children}
    </p>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();
