import { useId } from 'preact/hooks';
import type { JournalDay, JournalEntry } from '../utils/core/journal';
import { clockInWords, dayInWords } from '../utils/durations';
import { t } from '../utils/words';

interface Props {
  days: readonly JournalDay[];
  /** Entries that were deleted while this page was open. Each can come back until it is left. */
  deleted: ReadonlySet<string>;
  /** IANA. */
  zone: string;
  /** Off: no clock times. */
  numbers: boolean;
  onDelete: (entry: JournalEntry) => void;
  onUndo: (entry: JournalEntry) => void;
}

/** What the person wrote, by day. It is shown as it was written, and nothing here replies to it. */
export function Journal({ days, ...entries }: Props) {
  return (
    <ol class="journal">
      {days.map(({ day, entries: those }) => (
        <li key={day}>
          <h3>
            {dayInWords(day, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' })}
          </h3>
          <ol>
            {those.map((entry) => (
              <Entry key={entry.id} entry={entry} {...entries} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

interface EntryProps extends Omit<Props, 'days'> {
  entry: JournalEntry;
}

function Entry({ entry, deleted, zone, numbers, onDelete, onUndo }: EntryProps) {
  const id = useId();
  if (deleted.has(entry.id)) {
    return (
      <li class="note gone">
        <p class="soft" role="status">
          {t('week.deleted')}
        </p>
        <button type="button" class="plain" onClick={() => onUndo(entry)}>
          {t('week.button.undo')}
        </button>
      </li>
    );
  }
  return (
    <li class="note">
      {entry.question && <p class="asked">{t(`question.${entry.question}.text`)}</p>}
      <p id={id} class="written" dir="auto">
        {entry.text}
      </p>
      <p class="when soft small">
        {entry.kind === 'nextStep' && <span>{t('week.nextStep')}</span>}
        {numbers && <time>{clockInWords(entry.at, zone)}</time>}
      </p>
      <button
        type="button"
        class="plain small"
        aria-describedby={id}
        onClick={() => onDelete(entry)}
      >
        {t('week.button.delete')}
      </button>
    </li>
  );
}
