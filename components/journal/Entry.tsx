import { useId } from 'preact/hooks';
import type { JournalEntry } from '../../utils/core/reflection/journal';
import { formatTime } from '../../utils/format';
import { t } from '../../utils/i18n';
import { motiveText } from '../text/motiveText';
import { TextEditor } from '../ui/TextEditor';

/** The props that all entries of a journal share. */
export interface EntryProps {
  /** IANA. */
  zone: string;
  /** Off: no clock times. */
  numbers: boolean;
  onDelete: (entry: JournalEntry) => void;
  onStar: (entry: JournalEntry, starred: boolean) => void;
  /** The text is being changed; `null`: no longer. */
  onEdit: (entry: JournalEntry, text: string | null) => void;
  /** True once the changed text is saved. */
  onSave: (entry: JournalEntry, text: string) => Promise<boolean>;
}

interface Props extends EntryProps {
  entry: JournalEntry;
  /** The changed text, not saved so far; `null` while it is not edited. */
  edited: string | null;
}

/** One entry, and what can be done with it. */
export function Entry(props: Props) {
  const { entry, edited, zone, numbers, onDelete, onStar, onEdit, onSave } = props;
  const id = useId();
  const starred = entry.starred === true;
  const asked = entry.asked ?? (entry.question && t(`question.${entry.question}.text`));
  const save = async () => {
    if (edited !== null && (await onSave(entry, edited))) onEdit(entry, null);
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
          {entry.kind === 'checkIn' ? <CheckInText {...entry} /> : entry.text}
        </p>
      ) : (
        <div class="editing">
          <TextEditor
            label={t('week.words')}
            text={edited}
            rows={6}
            onText={(text) => onEdit(entry, text)}
          />
          <div class="row">
            <button type="button" disabled={edited.trim() === ''} onClick={save}>
              {t('week.button.save')}
            </button>
            <button type="button" onClick={() => onEdit(entry, null)}>
              {t('week.button.back')}
            </button>
          </div>
        </div>
      )}
      <p class="when soft small">
        {entry.kind === 'nextStep' && <span>{t('week.nextStep')}</span>}
        {numbers && <time>{formatTime(entry.at, zone)}</time>}
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
                onClick={() => onEdit(entry, entry.text)}
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
function CheckInText({ motive, text, feeling }: JournalEntry) {
  return (
    <>
      {motive && <span dir="auto">{motiveText(motive, text)}</span>}
      {motive && feeling && <span class="soft"> · </span>}
      {feeling && <span dir="auto">{feeling}</span>}
    </>
  );
}
