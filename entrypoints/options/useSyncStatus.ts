import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Carrying } from '../../utils/core/sync/plan';
import {
  hasLeftovers,
  readCarrying,
  watchCarried,
  watchCarrying,
} from '../../utils/store/sync/sync';

/** How carrying stands, read anew whenever it changes. */
export function useCarrying() {
  const [carrying, setCarrying] = useState<Carrying | null>(null);
  const [leftovers, setLeftovers] = useState(false);
  const look = useCallback(() => {
    Promise.all([readCarrying(), hasLeftovers()]).then(
      ([read, left]) => {
        setCarrying(read);
        setLeftovers(left);
      },
      (error: unknown) => console.error(error),
    );
  }, []);
  useEffect(() => {
    look();
    const ends = [watchCarried(look), watchCarrying(look)];
    return () => {
      for (const end of ends) end();
    };
  }, [look]);
  return { carrying, leftovers, look };
}

export type CarryingSeen = ReturnType<typeof useCarrying>;
