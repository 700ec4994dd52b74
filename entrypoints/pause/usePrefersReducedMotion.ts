import { useEffect, useState } from 'preact/hooks';

const LESS_MOTION = '(prefers-reduced-motion: reduce)';

/** Whether the person wants less motion, as it is now. */
export function useStillness(): boolean {
  const [still, setStill] = useState(() => matchMedia(LESS_MOTION).matches);
  useEffect(() => {
    const query = matchMedia(LESS_MOTION);
    const look = () => setStill(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return still;
}
