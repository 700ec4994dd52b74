import { useId } from 'preact/hooks';
import { plural, t } from '../../utils/i18n';
import { CheckboxChip } from '../ui/CheckboxChip';
import { TextField } from '../ui/TextField';

interface Props {
  query: string;
  starred: boolean;
  /** How many entries match; `null` while nothing is searched. */
  found: number | null;
  /** Older entries are still being read, and it takes a moment. */
  late: boolean;
  /** There is a lock, and it is open. */
  canLock: boolean;
  /** Called when the person is about to search. */
  onReady: () => void;
  onQuery: (query: string) => void;
  onStarred: (starred: boolean) => void;
  onPrint: () => void;
  onLock: () => void;
}

/** Search, a filter for starred entries, print, and the lock. */
export function JournalTools({ query, starred, found, late, canLock, ...on }: Props) {
  const id = useId();
  return (
    <div class="tools">
      <label class="unseen" for={id}>
        {t('journal.search')}
      </label>
      <TextField
        id={id}
        type="search"
        placeholder={t('journal.search')}
        value={query}
        onFocus={on.onReady}
        onText={on.onQuery}
      />
      <CheckboxChip label={t('journal.starred')} chosen={starred} onChoose={on.onStarred} />
      <button type="button" class="plain small" onClick={on.onPrint}>
        {t('journal.button.print')}
      </button>
      {canLock && (
        <button type="button" class="plain small" onClick={on.onLock}>
          {t('lock.button.now')}
        </button>
      )}
      <p class="soft small" role="status">
        {late && t('journal.readingOlder')}
        {found !== null && (found === 0 ? t('journal.noneFound') : plural('journal.found', found))}
      </p>
    </div>
  );
}
