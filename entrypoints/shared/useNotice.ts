import { useCallback, useEffect, useState } from 'preact/hooks';
import { SLOW_MS } from '../../components/ui/useDelayed';
import { t } from '../../utils/i18n';

/** What a page says about the last job, or about one that takes a while. A problem stays until the next job. */
export interface Notice {
  readonly text: string;
  readonly problem: boolean;
  /** It goes after `STAYS_MS`. */
  readonly passes: boolean;
}

/** How long a confirmation stays, ms: our choice, long enough to read two words slowly. */
const STAYS_MS = 5_000;

/** What went wrong. The background says in words for a person what was left where all else was deleted. */
function inWords(error: unknown): string {
  const left = t('options.carry.leftovers');
  return error instanceof Error && error.message === left ? left : t('popup.problem');
}

/**
 * Waits for a job and says how it went. `done`: what is said when it went well, "Saved" unless told; empty
 * for nothing. False if it failed, which is said and logged.
 */
export type Report = (job: Promise<unknown>, done?: string) => Promise<boolean>;

export function useNotice() {
  const [notice, setNotice] = useState<Notice | null>(null);

  useEffect(() => {
    if (!notice?.passes) return undefined;
    const timer = setTimeout(() => setNotice(null), STAYS_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const report: Report = useCallback(async (job, done = t('options.saved')) => {
    setNotice(null);
    const working = () => setNotice({ text: t('options.working'), problem: false, passes: false });
    const timer = setTimeout(working, SLOW_MS);
    try {
      await job;
      setNotice({ text: done, problem: false, passes: true });
      return true;
    } catch (error) {
      console.error(error);
      setNotice({ text: inWords(error), problem: true, passes: false });
      return false;
    } finally {
      clearTimeout(timer);
    }
  }, []);

  const say = useCallback((text: string) => setNotice({ text, problem: false, passes: true }), []);
  return { notice, report, say };
}
