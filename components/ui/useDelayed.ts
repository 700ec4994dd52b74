import { useEffect, useState } from 'preact/hooks';

/** After waiting this long a page says that it takes a moment, ms. Our choice. */
export const SLOW_MS = 1_000;

/** Whether `waits` has been true for so long that the page should say so. */
export function useDelayed(waits: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [waits]);
  return waits && late;
}
