import { useEffect, useState } from 'preact/hooks';
import { type JournalEntry, starredOf } from '../../utils/core/journal';
import { now } from '../../utils/platform/clock';
import { readJournal } from '../../utils/store/journal';
import { t } from '../../utils/words';

/**
 * Words that the person starred, for a day on which they ask for them: nothing else of theirs, closed
 * until it is opened, and not there without any.
 */
export function StarredWords() {
  const [words, setWords] = useState<readonly JournalEntry[]>([]);
  useEffect(() => {
    const read = async () => starredOf((await readJournal('all', await now())).entries);
    // What this page has to say does not depend on it.
    read().then(setWords, (error: unknown) => console.debug(error));
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
