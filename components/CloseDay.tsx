import { useState } from 'preact/hooks';
import { t } from '../utils/words';
import { Editor } from './Reflection';

interface Props {
  onClose: (nextStep: string) => void;
  onBack: () => void;
}

/** "Done for today", with one next step in writing, if the person likes. */
export function CloseDay({ onClose, onBack }: Props) {
  const [nextStep, setNextStep] = useState('');
  return (
    <div class="part">
      <p class="small">{t('popup.nextStep')}</p>
      <Editor label={t('popup.nextStep')} words={nextStep} onWords={setNextStep} />
      <div class="choices">
        <button type="button" onClick={() => onClose(nextStep)}>
          {t('popup.button.doneToday')}
        </button>
        <button type="button" onClick={onBack}>
          {t('popup.button.back')}
        </button>
      </div>
    </div>
  );
}
