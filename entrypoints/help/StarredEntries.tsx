import { starredOf } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';
import { now } from '../../utils/platform/clock';
import { watchLock } from '../../utils/store/journal/journalLock';
import { readJournal } from '../../utils/store/journal/readJournal';
import { onInSight, useStored } from '../shared/useStored';

const readStarred = async () => starredOf((await readJournal('all', await now())).entries);

/**
 * The entries that the person starred, and nothing else of theirs. Closed until it is opened, and left out if no
 * entry is starred or the journal is locked.
 */
export function StarredEntries() {
  // The journal may be locked meanwhile, by the person or after its time.
  const { value: words } = useStored(readStarred, [onInSight, watchLock]);
  if (!words || words.length === 0) return null;
  return (
    <details class="starred">
      <summary>{t('journal.starredWords')}</summary>
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
