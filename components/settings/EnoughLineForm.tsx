import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type EnoughLine, LONGEST_LINE } from '../../utils/core/settings/enoughLine';
import { formatMinutes } from '../../utils/format';
import { t } from '../../utils/i18n';
import { SelectField } from '../ui/SelectField';
import { TextArea } from '../ui/TextField';

/** Words that are being written, kept while they are not saved. */
export interface LineDraft {
  readonly text: string;
  readonly change: (words: string) => void;
  readonly discard: () => void;
}

interface Props {
  line: EnoughLine | null;
  /** Absent where the page itself stays open. */
  draft?: LineDraft;
  onSave: (line: EnoughLine) => void;
  /** Deletes the line. */
  onDrop: () => void;
  onBack: () => void;
}

/** Amounts to choose from, minutes; 0 is none. By the hour, and by half an hour around a working day. */
const AMOUNTS = [0, 60, 120, 180, 240, 300, 360, 390, 420, 450, 480, 540, 600];

/** What is enough for today, in the person's own words, with an end or an amount for those who want one. */
export function EnoughLineForm({ line, draft, onSave, onDrop, onBack }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(draft?.text || line?.words || '');
  const [end, setEnd] = useState(line?.end ?? '');
  const [amount, setAmount] = useState(line?.amountMinutes ?? 0);
  // The person opened the form to write.
  useLayoutEffect(() => field.current?.focus(), []);
  const keep = (event: Event) => {
    event.preventDefault();
    if (words.trim() === '') {
      field.current?.focus();
      return;
    }
    onSave({
      words: words.trim(),
      end: end === '' ? null : end,
      amountMinutes: amount === 0 ? null : amount,
    });
  };
  return (
    <form class="part line" noValidate onSubmit={keep}>
      <label for={id}>{t('line.question')}</label>
      <TextArea
        id={id}
        field={field}
        rows={2}
        maxLength={LONGEST_LINE}
        value={words}
        aria-describedby={`${id}-hint`}
        onText={(next) => {
          setWords(next);
          draft?.change(next);
        }}
      />
      <p id={`${id}-hint`} class="soft small">
        {t('line.hint')}
      </p>
      <div class="choices">
        <div>
          <label for={`${id}-end`} class="small">
            {t('line.end')}
          </label>
          <input
            id={`${id}-end`}
            type="time"
            value={end}
            onChange={({ currentTarget }) => setEnd(currentTarget.value)}
          />
        </div>
        <SelectField
          compact
          label={t('line.amount')}
          value={amount}
          choices={AMOUNTS}
          nameOf={(minutes) => (minutes === 0 ? t('line.noAmount') : formatMinutes(minutes))}
          onChange={setAmount}
        />
      </div>
      <div class="choices">
        <button type="submit">{t('line.button.keep')}</button>
        <button type="button" onClick={onBack}>
          {t('line.button.back')}
        </button>
      </div>
      {line && (
        <button type="button" class="as-link small" onClick={onDrop}>
          {t('line.button.drop')}
        </button>
      )}
    </form>
  );
}
