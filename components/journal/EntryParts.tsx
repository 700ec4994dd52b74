import type { JournalEntry } from '../../utils/core/reflection/journal';
import { formatTime } from '../../utils/format';
import { t } from '../../utils/i18n';
import { motiveText } from '../text/motiveText';

/** The question that an entry answers, if it answers one, as it was read. */
export function EntryQuestion({ entry: { asked, question } }: { entry: JournalEntry }) {
  const read = asked ?? (question && t(`question.${question}.text`));
  if (!read) return null;
  return (
    <p class="asked" dir="auto">
      {read}
    </p>
  );
}

/** What was written, as it was written. */
export function EntryText({ entry }: { entry: JournalEntry }) {
  return (
    <p class="written" dir="auto">
      {entry.kind === 'checkIn' ? <CheckInText {...entry} /> : entry.text}
    </p>
  );
}

interface WhenProps {
  entry: JournalEntry;
  /** IANA. */
  zone: string;
  /** Off: no clock times. */
  numbers: boolean;
}

/** What an entry is, if it has a name of its own, and when it was kept. */
export function EntryWhen({ entry: { kind, at }, zone, numbers }: WhenProps) {
  return (
    <p class="when soft small">
      {(kind === 'nextStep' || kind === 'line') && <span>{t(`journal.${kind}`)}</span>}
      {numbers && <time>{formatTime(at, zone)}</time>}
    </p>
  );
}

/** The words of a check-in, each as it was given. */
function CheckInText({ motive, text, feeling }: JournalEntry) {
  return (
    <>
      {motive && <span dir="auto">{motiveText(motive, text)}</span>}
      {motive && feeling && <span class="soft"> · </span>}
      {feeling && <span dir="auto">{feeling}</span>}
    </>
  );
}
