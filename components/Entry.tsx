import { useId, useState } from 'preact/hooks';
import type { JournalEntry } from '../utils/core/journal';
import { clockInWords } from '../utils/durations';
import { t } from '../utils/words';
import type { JournalProps } from './Journal';
import { motiveText } from './motiveWords';
import { Editor } from './Writing';

interface Props extends Pick<JournalProps, 'zone' | 'numbers' | 'onDelete' | 'onStar' | 'onEdit'> {
  entry: JournalEntry;
}

/** One entry, and what can be done with it. */
export function Entry({ entry, zone, numbers, onDelete, onStar, onEdit }: Props) {
  const id = useId();
  const [edited, setEdited] = useState<string | null>(null);
  const starred = entry.starred === true;
  const asked = entry.asked ?? (entry.question && t(`question.${entry.question}.text`));
  const save = async () => {
    if (edited !== null && (await onEdit(entry, edited))) setEdited(null);
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
          <Editor label={t('week.words')} words={edited} rows={6} onWords={setEdited} />
          <div class="row">
            <button type="button" disabled={edited.trim() === ''} onClick={save}>
              {t('week.button.save')}
            </button>
            <button type="button" onClick={() => setEdited(null)}>
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
                onClick={() => setEdited(entry.text)}
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
