import { useEffect, useRef } from 'preact/hooks';
import type { JournalDay, JournalEntry } from '../../utils/core/reflection/journal';
import { dayInWords } from '../../utils/format';
import { t } from '../../utils/i18n';
import { UndoNotice } from '../ui/UndoNotice';
import { Entry, type EntryProps } from './Entry';

interface Props extends EntryProps {
  days: readonly JournalDay[];
  /** Entries that were deleted while this page was open. Each can come back until it is left. */
  deleted: ReadonlySet<string>;
  /** Other words that are being written, by the entry's id. */
  edits: ReadonlyMap<string, string>;
  onUndo: (entry: JournalEntry) => void;
}

/** What the person wrote, by day. It is shown as it was written, and nothing here replies to it. */
export function Journal({ days, deleted, edits, onUndo, ...entries }: Props) {
  return (
    <ol class="journal">
      {days.map(({ day, entries: those }) => (
        <li key={day}>
          <h3>
            {dayInWords(day, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' })}
          </h3>
          <ol>
            {those.map((entry) => (
              <Place
                key={entry.id}
                {...entries}
                entry={entry}
                edited={edits.get(entry.id) ?? null}
                gone={deleted.has(entry.id)}
                onUndo={onUndo}
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
  edited: string | null;
  gone: boolean;
  onUndo: (entry: JournalEntry) => void;
}

/** Where an entry is, or was until it was deleted. */
function Place({ entry, gone, onUndo, ...props }: PlaceProps) {
  const place = useRef<HTMLLIElement>(null);
  const wasGone = useRef(gone);
  useEffect(() => {
    // The button that was pressed is gone; the keyboard goes on from the one in its place.
    if (wasGone.current !== gone) {
      place.current?.querySelector<HTMLElement>(gone ? 'button' : '.delete')?.focus();
    }
    wasGone.current = gone;
  }, [gone]);

  return (
    <li class={gone ? 'note gone' : 'note'} ref={place}>
      {gone ? (
        <UndoNotice
          text={t('week.deleted')}
          onUndo={() => onUndo(entry)}
          // A search may bring the place back to the page, and then the focus stays where it is.
          takesFocus={false}
        />
      ) : (
        <Entry entry={entry} {...props} />
      )}
    </li>
  );
}
