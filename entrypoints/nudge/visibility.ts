/** Version 2 of https://www.w3.org/TR/intersection-observer/, which TypeScript's own types lack. */
type EntryV2 = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * Watches until the signal ends whether the card can be seen, from when the function that it returns is first asked:
 * what is covered at once was seen by nobody. It says whether the card was seen so far. Chromium also knows what
 * covers the card or makes it transparent, even if that lets clicks through; Firefox knows only whether the card is
 * in the window.
 */
export function watchVisibility(root: ShadowRoot, signal: AbortSignal): () => boolean {
  let seen = false;
  const observer = new IntersectionObserver(
    (entries) => {
      seen ||= (entries as EntryV2[]).some(
        ({ isIntersecting, isVisible = true }) => isIntersecting && isVisible,
      );
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  const observe = () => {
    observer.disconnect();
    // An observer reports changes, and the current state when it starts. So it starts again.
    if (!seen && root.lastElementChild) observer.observe(root.lastElementChild);
  };
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    observe();
    return seen;
  };
}
