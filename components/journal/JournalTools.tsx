import { useId } from 'preact/hooks';
import { counted, t } from '../../utils/i18n';
import { CheckboxChip } from '../ui/CheckboxChip';

interface Props {
  query: string;
  starred: boolean;
  /** How many were found; `null` where nothing is searched. */
  found: number | null;
  /** Older entries are still being read, and it takes a while. */
  late: boolean;
  /** There is a lock, and it is open. */
  canLock: boolean;
  /** The person is about to search. */
  onReady: () => void;
  onQuery: (query: string) => void;
  onStarred: (starred: boolean) => void;
  onPrint: () => void;
  onLock: () => void;
}

/** Search, the starred alone, print, lock. */
export function JournalTools({ query, starred, found, late, canLock, ...on }: Props) {
  const id = useId();
  return (
    <div class="tools">
      <label class="unseen" for={id}>
        {t('week.search')}
      </label>
      <input
        id={id}
        type="search"
        dir="auto"
        autocomplete="off"
        placeholder={t('week.search')}
        value={query}
        onFocus={on.onReady}
        onInput={({ currentTarget }) => on.onQuery(currentTarget.value)}
      />
      <CheckboxChip label={t('week.starred')} chosen={starred} onChoose={on.onStarred} />
      <button type="button" class="plain small" onClick={on.onPrint}>
        {t('week.button.print')}
      </button>
      {canLock && (
        <button type="button" class="plain small" onClick={on.onLock}>
          {t('lock.button.now')}
        </button>
      )}
      <p class="soft small" role="status">
        {late && t('week.readingOlder')}
        {found !== null && (found === 0 ? t('week.noneFound') : counted('week.found', found))}
      </p>
    </div>
  );
}
