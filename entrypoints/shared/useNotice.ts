import { useCallback, useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/words';

/** What a page says about the last thing done. A problem stays until something else is done. */
export interface Notice {
  readonly text: string;
  readonly problem: boolean;
}

/** How long a confirmation stays, ms: our choice, long enough to read two words slowly. */
const STAYS_MS = 5_000;

export function useNotice() {
  const [notice, setNotice] = useState<Notice | null>(null);

  useEffect(() => {
    if (!notice || notice.problem) return undefined;
    const timer = setTimeout(() => setNotice(null), STAYS_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  /** Waits for a job and says how it went, in a sentence. False if it failed. */
  const report = useCallback(async (job: Promise<unknown>, done = t('options.saved')) => {
    setNotice(null);
    try {
      await job;
      setNotice({ text: done, problem: false });
      return true;
    } catch (error) {
      console.error(error);
      setNotice({ text: t('options.notSaved'), problem: true });
      return false;
    }
  }, []);

  const say = useCallback((text: string) => setNotice({ text, problem: false }), []);
  return { notice, report, say };
}
