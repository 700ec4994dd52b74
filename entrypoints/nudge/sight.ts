/** What TypeScript's own types do not know so far: https://www.w3.org/TR/intersection-observer/ has it as version 2. */
type Sighted = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * Watches whether the card could be seen at all until the signal ends, and says whether it was so far. In
 * Chromium what covers it or makes it transparent counts, whatever clicks it lets through; Firefox does
 * not tell, and is taken at its word that it is in the window.
 */
export function watchSight(root: ShadowRoot, signal: AbortSignal): () => boolean {
  let seen = false;
  const observer = new IntersectionObserver(
    (entries) => {
      seen ||= (entries as Sighted[]).some(
        ({ isIntersecting, isVisible = true }) => isIntersecting && isVisible,
      );
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  const look = () => {
    observer.disconnect();
    // Observed anew, it tells how it is now; by itself it tells of changes alone.
    if (!seen && root.firstElementChild) observer.observe(root.firstElementChild);
  };
  look();
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    look();
    return seen;
  };
}
