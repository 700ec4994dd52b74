import { starredOf } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';
import { now } from '../../utils/platform/clock';
import { watchLock } from '../../utils/store/journal/journalLock';
import { readJournal } from '../../utils/store/journal/readJournal';
import { onInSight, useStored } from '../shared/useStored';

const readStarred = async () => starredOf((await readJournal('all', await now())).entries);

/**
 * Words that the person starred, for a day on which they ask for them: nothing else of theirs, closed
 * until it is opened, and not there without any.
 */
export function StarredEntries() {
  // The journal may be locked meanwhile, or the time for which it was unlocked be over.
  const { value: words } = useStored(readStarred, [onInSight, watchLock]);
  if (!words || words.length === 0) return null;
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
