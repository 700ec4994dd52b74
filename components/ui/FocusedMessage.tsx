import type { ComponentChildren } from 'preact';

/**
 * Words that take the place of what was pressed. The focus comes to them: a screen reader reads them
 * once, and the keyboard goes on from there.
 */
export function FocusedMessage({ children }: { children: ComponentChildren }) {
  return (
    <p class="soft small" tabIndex={-1} ref={focus}>
      {children}
    </p>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();
