import { useCallback, useEffect, useState } from 'preact/hooks';
import { SLOW_MS } from '../../components/ui/useDelayed';
import { t } from '../../utils/i18n';
import type { Report } from './report';

/** An error whose message is a sentence for the person. */
export class ErrorForPerson extends Error {}

/** A page's message about its last job. */
interface Notice {
  readonly text: string;
  /** `done` disappears after `CONFIRMATION_MS`, unless it leads somewhere; the others stay until the next job, or the end of this one. */
  readonly kind: 'working' | 'done' | 'problem';
}

/** How long a confirmation stays, ms. Our choice: long enough to read two words slowly. */
const CONFIRMATION_MS = 5_000;

/** The notice of a page. `report` says "Saved" where it is not told what to say. */
export function useNotice() {
  const [notice, setNotice] = useState<Notice | null>(null);

  useEffect(() => {
    if (notice?.kind !== 'done' || notice.text.includes('](')) return undefined;
    const timer = setTimeout(() => setNotice(null), CONFIRMATION_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const report: Report = useCallback(async (job, done = t('options.saved')) => {
    setNotice(null);
    const working = () => setNotice({ text: t('options.working'), kind: 'working' });
    const timer = setTimeout(working, SLOW_MS);
    try {
      await job;
      setNotice({ text: done, kind: 'done' });
      return true;
    } catch (error) {
      console.error(error);
      const text = error instanceof ErrorForPerson ? error.message : t('popup.problem');
      setNotice({ text, kind: 'problem' });
      return false;
    } finally {
      clearTimeout(timer);
    }
  }, []);

  const say = useCallback((text: string) => setNotice({ text, kind: 'done' }), []);
  return { notice, report, say };
}
