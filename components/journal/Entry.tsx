import { useId } from 'preact/hooks';
import type { JournalEntry } from '../../utils/core/reflection/journal';
import { clockInWords } from '../../utils/format';
import { t } from '../../utils/i18n';
import { motiveText } from '../text/motiveText';
import { TextEditor } from '../ui/TextEditor';

/** What each entry of a journal needs. */
export interface EntryProps {
  /** IANA. */
  zone: string;
  /** Off: no clock times. */
  numbers: boolean;
  onDelete: (entry: JournalEntry) => void;
  onStar: (entry: JournalEntry, starred: boolean) => void;
  /** Other words are being written; `null`: no longer. */
  onWords: (entry: JournalEntry, words: string | null) => void;
  /** True once the other words are saved. */
  onEdit: (entry: JournalEntry, text: string) => Promise<boolean>;
}

interface Props extends EntryProps {
  entry: JournalEntry;
  /** Other words for it, being written; `null` where none are. */
  edited: string | null;
}

/** One entry, and what can be done with it. */
export function Entry(props: Props) {
  const { entry, edited, zone, numbers, onDelete, onStar, onWords, onEdit } = props;
  const id = useId();
  const starred = entry.starred === true;
  const asked = entry.asked ?? (entry.question && t(`question.${entry.question}.text`));
  const save = async () => {
    if (edited !== null && (await onEdit(entry, edited))) onWords(entry, null);
  };

  return (
    <>
      {asked && (
        <p class="asked" dir="auto">
          {asked}
        </p>
      )}
      {edited === null ? (
        <p id={id} class="written" dir="auto">
          {entry.kind === 'checkIn' ? <CheckedIn {...entry} /> : entry.text}
        </p>
      ) : (
        <div class="editing">
          <TextEditor
            label={t('week.words')}
            words={edited}
            rows={6}
            onWords={(words) => onWords(entry, words)}
          />
          <div class="row">
            <button type="button" disabled={edited.trim() === ''} onClick={save}>
              {t('week.button.save')}
            </button>
            <button type="button" onClick={() => onWords(entry, null)}>
              {t('week.button.back')}
            </button>
          </div>
        </div>
      )}
      <p class="when soft small">
        {entry.kind === 'nextStep' && <span>{t('week.nextStep')}</span>}
        {numbers && <time>{clockInWords(entry.at, zone)}</time>}
      </p>
      {edited === null && (
        <div class="does small">
          {entry.kind !== 'checkIn' && (
            <>
              <button
                type="button"
                class="plain small star"
                aria-pressed={starred}
                aria-describedby={id}
                onClick={() => onStar(entry, !starred)}
              >
                {t(starred ? 'week.button.unstar' : 'week.button.star')}
              </button>
              <button
                type="button"
                class="plain small"
                aria-describedby={id}
                onClick={() => onWords(entry, entry.text)}
              >
                {t('week.button.edit')}
              </button>
            </>
          )}
          <button
            type="button"
            class="plain small delete"
            aria-describedby={id}
            onClick={() => onDelete(entry)}
          >
            {t('week.button.delete')}
          </button>
        </div>
      )}
    </>
  );
}

/** The words of a check-in, each as it was given. */
function CheckedIn({ motive, text, feeling }: JournalEntry) {
  return (
    <>
      {motive && <span dir="auto">{motiveText(motive, text)}</span>}
      {motive && feeling && <span class="soft"> · </span>}
      {feeling && <span dir="auto">{feeling}</span>}
    </>
  );
}
