import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Unlock } from '../journal/Unlock';
import { TextEditor } from '../ui/TextEditor';

interface Props {
  /** The next step, as far as it is written. */
  nextStep: string;
  onWords: (nextStep: string) => void;
  /** The journal is locked: a next step needs its passphrase. */
  locked: boolean;
  onUnlock: (passphrase: string) => Promise<boolean>;
  onClose: () => void;
  onBack: () => void;
}

/** "Done for today", with one next step in writing, if the person likes. */
export function CloseDay({ nextStep, onWords, locked, onUnlock, onClose, onBack }: Props) {
  const [unlocks, setUnlocks] = useState(false);
  if (unlocks) {
    const unlock = async (passphrase: string) => {
      const opened = await onUnlock(passphrase);
      if (opened) onClose();
      return opened;
    };
    return <Unlock text={t('lock.toKeep')} onUnlock={unlock} onBack={() => setUnlocks(false)} />;
  }
  const close = () => {
    if (locked && nextStep.trim() !== '') setUnlocks(true);
    else onClose();
  };
  return (
    <div class="part">
      <p class="small">{t('popup.nextStep')}</p>
      <TextEditor label={t('popup.nextStep')} words={nextStep} onWords={onWords} />
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
