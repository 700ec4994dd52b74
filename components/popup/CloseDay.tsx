import { t } from '../../utils/i18n';
import { type SaveRules, useSaveSteps } from '../journal/useSaveSteps';
import { TextEditor } from '../ui/TextEditor';

interface Props extends SaveRules {
  /** The next step, as far as it is written. */
  nextStep: string;
  onNextStep: (text: string) => void;
  onClose: () => void;
  onBack: () => void;
}

/** "Done for today", with one next step in writing, if the person likes and saves what they write. */
export function CloseDay({ nextStep, onNextStep, onClose, onBack, ...rules }: Props) {
  const { form, begin } = useSaveSteps(rules, onClose);
  if (form) return form;
  const saves = rules.saveEntries !== 'no';
  return (
    <div class="part">
      <p class="small">{t(saves ? 'popup.nextStep' : 'popup.noNextStep')}</p>
      {saves && <TextEditor label={t('popup.nextStep')} text={nextStep} onText={onNextStep} />}
      <div class="choices">
        <button
          type="button"
          onClick={() => (saves && nextStep.trim() !== '' ? begin(onClose) : onClose())}
        >
          {t('popup.button.doneToday')}
        </button>
        <button type="button" onClick={onBack}>
          {t('popup.button.back')}
        </button>
      </div>
    </div>
  );
}
