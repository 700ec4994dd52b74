import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JournalDay, JournalEntry } from '../../utils/core/reflection/journal';
import { formatDate } from '../../utils/format';
import { t } from '../../utils/i18n';
import { UndoNotice } from '../ui/UndoNotice';
import { type EditedText, Entry, type EntryProps } from './Entry';

interface Props extends EntryProps {
  days: readonly JournalDay[];
  /** Ids of entries that were deleted while this page was open. Each can be restored until the page is left. */
  deleted: ReadonlySet<string>;
  /** By the entry's id. */
  edits: ReadonlyMap<string, EditedText>;
  onRestore: (entry: JournalEntry) => void;
}

/** The person's entries, by day. Each is shown as it was written, and nothing here replies to it. */
export function Journal({ days, deleted, edits, onRestore, ...entries }: Props) {
  return (
    <ol class="journal">
      {days.map(({ day, entries: those }) => (
        <li key={day}>
          <h2>
            {formatDate(day, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' })}
          </h2>
          <ol>
            {those.map((entry) => (
              <Place
                key={entry.id}
                {...entries}
                entry={entry}
                edited={edits.get(entry.id) ?? null}
                isDeleted={deleted.has(entry.id)}
                onRestore={onRestore}
              />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

interface PlaceProps extends EntryProps {
  entry: JournalEntry;
  edited: EditedText | null;
  isDeleted: boolean;
  onRestore: (entry: JournalEntry) => void;
}

/** Where an entry is, or was until it was deleted. */
function Place({ entry, isDeleted, onRestore, ...props }: PlaceProps) {
  const place = useRef<HTMLLIElement>(null);
  const wasDeleted = useRef(isDeleted);
  useLayoutEffect(() => {
    // The button that was pressed is gone, so the keyboard goes on from the one in its place.
    if (wasDeleted.current !== isDeleted) {
      place.current?.querySelector<HTMLElement>(isDeleted ? 'button' : '.delete')?.focus();
    }
    wasDeleted.current = isDeleted;
  }, [isDeleted]);

  return (
    <li class={isDeleted ? 'note gone' : 'note'} ref={place}>
      {isDeleted ? (
        <UndoNotice
          text={t('week.deleted')}
          onUndo={() => onRestore(entry)}
          // A search may show this place again, and then the focus stays where it is.
          takesFocus={false}
        />
      ) : (
        <Entry entry={entry} {...props} />
      )}
    </li>
  );
}
