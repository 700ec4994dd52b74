import { useEffect, useRef, useState } from 'preact/hooks';

/** Calls back at each change. Returns an unsubscribe function. */
export type Watcher = (changed: () => void) => () => void;

/** Calls back when the page comes in sight again, since what it shows may have changed meanwhile. */
export const onInSight: Watcher = (changed) => {
  const look = () => document.hidden || changed();
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
};

/** Calls back when the person returns to the window, also from another window beside it. */
export const onFocus: Watcher = (changed) => {
  addEventListener('focus', changed);
  return () => removeEventListener('focus', changed);
};

/**
 * What `read` resolves to, read again at each call of a watcher and whenever one of `inputs` changes. `read`
 * and the
 * watchers may depend on `inputs` alone. Of two readings at a time the one that started last counts, whichever ends
 * first. `value`: `null` until it was read once. `failed`: the last reading failed, and `value` is older.
 */
export function useStored<T>(
  read: () => Promise<T>,
  watchers: readonly Watcher[],
  inputs: readonly unknown[] = [],
) {
  const [value, setValue] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  const last = useRef(0);
  const reading = useRef(0);

  const refresh = async (): Promise<void> => {
    last.current += 1;
    reading.current += 1;
    const mine = last.current;
    try {
      const found = await read();
      if (mine !== last.current) return;
      setValue(found);
      setFailed(false);
    } catch (error) {
      console.error(error);
      if (mine === last.current) setFailed(true);
    } finally {
      reading.current -= 1;
    }
  };
  useEffect(() => {
    const look = () => void refresh();
    look();
    const stops = watchers.map((watch) => watch(look));
    return () => {
      for (const stop of stops) stop();
    };
  }, inputs);

  /** Shows a change at once that was just stored, without reading all of it again. */
  const amend = (change: (value: T) => T) => {
    setValue((before) => (before === null ? null : change(before)));
    // A reading that runs may have started before the change.
    if (reading.current > 0) void refresh();
  };
  return { value, failed, refresh, amend };
}
