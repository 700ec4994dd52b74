import { useEffect, useState } from 'preact/hooks';

const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

/** Whether the person asked the system for less motion. Follows each change of that setting. */
export function usePrefersReducedMotion(): boolean {
  const [reduced, setReduced] = useState(() => matchMedia(REDUCED_MOTION).matches);
  useEffect(() => {
    const query = matchMedia(REDUCED_MOTION);
    const refresh = () => setReduced(query.matches);
    query.addEventListener('change', refresh);
    return () => query.removeEventListener('change', refresh);
  }, []);
  return reduced;
}
