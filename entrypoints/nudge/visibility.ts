/** Version 2 of https://www.w3.org/TR/intersection-observer/, which TypeScript's own types lack. */
type EntryV2 = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * Watches until the signal ends whether the card can be seen, from when the function that it returns is first asked:
 * what is covered at once was seen by nobody. It says whether the card was seen so far; `null` while the browser has
 * not answered what was asked last, as in a page that draws no frame for seconds. Chromium also knows what
 * covers the card or makes it transparent, even if that lets clicks through; Firefox knows only whether the card is
 * in the window.
 */
export function watchVisibility(root: ShadowRoot, signal: AbortSignal): () => boolean | null {
  let seen: boolean | null = false;
  const observer = new IntersectionObserver(
    (entries) => {
      seen ||= (entries as EntryV2[]).some(
        ({ isIntersecting, isVisible = true }) => isIntersecting && isVisible,
      );
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    const told = seen;
    // An observer reports changes, and the current state when it starts. So it starts again, once it has reported.
    if (told === false) {
      seen = null;
      observer.disconnect();
      observer.observe(root.lastElementChild as Element);
    }
    return told;
  };
}
