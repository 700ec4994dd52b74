import { useState } from 'preact/hooks';
import { t } from '../utils/words';
import { Unlock } from './Unlock';
import { Editor } from './Writing';

interface Props {
  /** The journal is locked: a next step needs its passphrase. */
  locked: boolean;
  onUnlock: (passphrase: string) => Promise<boolean>;
  onClose: (nextStep: string) => void;
  onBack: () => void;
}

/** "Done for today", with one next step in writing, if the person likes. */
export function CloseDay({ locked, onUnlock, onClose, onBack }: Props) {
  const [nextStep, setNextStep] = useState('');
  const [unlocks, setUnlocks] = useState(false);
  if (unlocks) {
    const unlock = async (passphrase: string) => {
      const opened = await onUnlock(passphrase);
      if (opened) onClose(nextStep);
      return opened;
    };
    return <Unlock text={t('lock.toKeep')} onUnlock={unlock} onBack={() => setUnlocks(false)} />;
  }
  const close = () => {
    if (locked && nextStep.trim() !== '') setUnlocks(true);
    else onClose(nextStep);
  };
  return (
    <div class="part">
      <p class="small">{t('popup.nextStep')}</p>
      <Editor label={t('popup.nextStep')} words={nextStep} onWords={setNextStep} />
      <div class="choices">
        <button type="button" onClick={close}>
          {t('popup.button.doneToday')}
        </button>
        <button type="button" onClick={onBack}>
          {t('popup.button.back')}
        </button>
      </div>
    </div>
  );
}
