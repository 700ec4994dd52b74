import { t } from '../../utils/i18n';
import { type SaveRules, useSaveSteps } from '../journal/useSaveSteps';
import { TextEditor } from '../ui/TextEditor';

/** A draft on screen, wherever it is stored. */
export interface EditedDraft {
  readonly text: string;
  /** The person writes without saving: the text is nowhere but in this field. */
  readonly isEphemeral: boolean;
  readonly change: (text: string) => void;
  readonly setEphemeral: (isEphemeral: boolean) => void;
}

export interface WritingProps extends SaveRules {
  label: string;
  draft: EditedDraft;
  /** Under a deeper question: it can be skipped, however much was written. */
  deep?: boolean | undefined;
  /** The height of the field, in lines. */
  rows?: number | undefined;
  onSave: () => void;
  onDiscard: () => void;
}

/** A calm place to write. Nothing here replies to what is written. */
export function Writing({ label, draft, deep, rows, onSave, onDiscard, ...rules }: WritingProps) {
  const { form, begin } = useSaveSteps(rules, onDiscard);
  if (form) return form;
  const saves = rules.saveEntries !== 'no' && !draft.isEphemeral;
  const leave = deep ? 'skip' : saves ? 'dontKeep' : 'close';
  return (
    <>
      <TextEditor label={label} text={draft.text} rows={rows} onText={draft.change} />
      <div class="choices">
        {saves && (
          <button
            type="button"
            onClick={() => (draft.text.trim() === '' ? onDiscard() : begin(onSave))}
          >
            {t('popup.button.keep')}
          </button>
        )}
        <button type="button" onClick={onDiscard}>
          {t(`popup.button.${leave}`)}
        </button>
      </div>
      {rules.saveEntries !== 'no' && (
        <label class="unkept small">
          <input
            type="checkbox"
            checked={draft.isEphemeral}
            onChange={({ currentTarget }) => draft.setEphemeral(currentTarget.checked)}
          />
          <span>{t('popup.unkept')}</span>
        </label>
      )}
      <p class="soft small">{saves ? t('popup.keptHere') : t('popup.notKept')}</p>
    </>
  );
}
