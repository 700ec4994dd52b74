import { useEffect, useState } from 'preact/hooks';
import { watchSettings } from '../../utils/store/settings/settings';
import { readWeek, type Week } from '../shared/readWeek';

/**
 * A week as it is stored, read anew when the page comes in sight or a choice changes. `back`: how many
 * weeks ago.
 */
export function useWeek(back: number) {
  const [week, setWeek] = useState<Week | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let latest = 0;
    const look = () => {
      latest += 1;
      const mine = latest;
      readWeek(back).then(
        (read) => {
          // Two readings may end in any order; the later one stays.
          if (mine === latest) setWeek(read);
          setFailed(false);
        },
        (error: unknown) => {
          console.error(error);
          setFailed(true);
        },
      );
    };
    const inSight = () => document.hidden || look();
    look();
    document.addEventListener('visibilitychange', inSight);
    const unwatch = watchSettings(look);
    return () => {
      document.removeEventListener('visibilitychange', inSight);
      unwatch();
    };
  }, [back]);
  return { week, failed };
}
