import { useEffect, useState } from 'preact/hooks';
import { type JournalEntry, starredOf } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';
import { now } from '../../utils/platform/clock';
import { watchLock } from '../../utils/store/journal/journalLock';
import { readJournal } from '../../utils/store/journal/readJournal';

/**
 * Words that the person starred, for a day on which they ask for them: nothing else of theirs, closed
 * until it is opened, and not there without any.
 */
export function StarredWords() {
  const [words, setWords] = useState<readonly JournalEntry[]>([]);
  useEffect(() => {
    let latest = 0;
    const look = async () => {
      latest += 1;
      const mine = latest;
      const { entries } = await readJournal('all', await now());
      // Two readings may end in any order; the later one stays.
      if (mine === latest) setWords(starredOf(entries));
    };
    // What this page has to say does not depend on it.
    const read = () => void look().catch((error: unknown) => console.debug(error));
    read();
    // The journal may be locked meanwhile, or its time be over.
    const inSight = () => document.hidden || read();
    document.addEventListener('visibilitychange', inSight);
    const unwatch = watchLock(read);
    return () => {
      document.removeEventListener('visibilitychange', inSight);
      unwatch();
    };
  }, []);
  if (words.length === 0) return null;
  return (
    <details class="starred">
      <summary>{t('week.starredWords')}</summary>
      <ul>
        {words.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
