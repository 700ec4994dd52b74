import type { JournalEntry } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';
import { entryName } from '../text/entryName';
import { TextEditor } from '../ui/TextEditor';
import { EntryQuestion, EntryText, EntryWhen } from './EntryParts';

/** Changed words that are not saved so far. `wasLeft`: in an earlier opening of the page. */
export interface EditedText {
  readonly text: string;
  readonly wasLeft: boolean;
}

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
  /** The changed text is to be saved; then it is no longer edited. */
  onSave: (entry: JournalEntry, text: string) => void;
}

interface Props extends EntryProps {
  entry: JournalEntry;
  /** `null` while it is not edited. */
  edited: EditedText | null;
}

/** One entry, and what can be done with it. */
export function Entry(props: Props) {
  const { entry, edited, zone, numbers, onDelete, onStar, onEdit, onSave } = props;
  const name = entryName(entry);
  const starred = entry.starred === true;
  const star = t(starred ? 'journal.button.unstar' : 'journal.button.star');

  return (
    <>
      <EntryQuestion entry={entry} />
      {edited === null ? (
        <EntryText entry={entry} />
      ) : (
        <div class="editing">
          <TextEditor
            label={t('journal.words')}
            text={edited.text}
            takesFocus={!edited.wasLeft}
            rows={6}
            onText={(text) => onEdit(entry, text)}
          />
          <div class="row">
            <button
              type="button"
              disabled={edited.text.trim() === ''}
              onClick={() => onSave(entry, edited.text)}
            >
              {t('journal.button.save')}
            </button>
            <button type="button" onClick={() => onEdit(entry, null)}>
              {t('journal.button.back')}
            </button>
          </div>
        </div>
      )}
      <EntryWhen entry={entry} zone={zone} numbers={numbers} />
      {edited === null && (
        <div class="does small">
          {entry.kind !== 'checkIn' && (
            <>
              <button
                type="button"
                class="plain small star"
                aria-label={t('journal.named', [star, name])}
                aria-pressed={starred}
                onClick={() => onStar(entry, !starred)}
              >
                {star}
              </button>
              <button
                type="button"
                class="plain small"
                aria-label={t('journal.named', [t('journal.button.edit'), name])}
                onClick={() => onEdit(entry, entry.text)}
              >
                {t('journal.button.edit')}
              </button>
            </>
          )}
          <button
            type="button"
            class="plain small delete"
            aria-label={t('journal.named', [t('week.button.delete'), name])}
            onClick={() => onDelete(entry)}
          >
            {t('week.button.delete')}
          </button>
        </div>
      )}
    </>
  );
}
