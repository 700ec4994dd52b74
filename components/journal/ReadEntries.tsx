import type { JournalDay } from '../../utils/core/reflection/journal';
import { formatDate } from '../../utils/format';
import { EntryQuestion, EntryText, EntryWhen } from './EntryParts';

interface Props {
  days: readonly JournalDay[];
  /** IANA. */
  zone: string;
  /** Off: no clock times. */
  numbers: boolean;
}

/** Entries to read, by day. What can be done with them is done in the journal. */
export function ReadEntries({ days, zone, numbers }: Props) {
  return (
    <ol class="journal">
      {days.map(({ day, entries }) => (
        <li key={day}>
          <h3>{formatDate(day, { weekday: 'long', month: 'long', day: 'numeric' })}</h3>
          <ol>
            {entries.map((entry) => (
              <li key={entry.id} class="note">
                <EntryQuestion entry={entry} />
                <EntryText entry={entry} />
                <EntryWhen entry={entry} zone={zone} numbers={numbers} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
