import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { SaveEntriesPrompt } from '../journal/SaveEntriesPrompt';
import { Unlock } from '../journal/Unlock';
import { TextEditor } from '../ui/TextEditor';

interface Props {
  /** The next step, as far as it is written. */
  nextStep: string;
  onWords: (nextStep: string) => void;
  /** Whether a next step is kept; `ask` asks once, when there is one. */
  saveEntries: 'ask' | 'keep' | 'no';
  /** The answer to that. True once it is remembered. */
  onNotes: (choice: 'keep' | 'no') => Promise<boolean>;
  /** The journal is locked: a next step needs its passphrase. */
  locked: boolean;
  onUnlock: (passphrase: string) => Promise<boolean>;
  onClose: () => void;
  onBack: () => void;
}

/** "Done for today", with one next step in writing, if the person likes and keeps what they write. */
export function CloseDay(props: Props) {
  const { nextStep, onWords, saveEntries, onNotes, locked, onUnlock, onClose, onBack } = props;
  const [stage, setStage] = useState<'writing' | 'asking' | 'locked'>('writing');
  if (stage === 'asking') {
    const answer = async (choice: 'keep' | 'no') => {
      if (!(await onNotes(choice))) return;
      if (choice === 'keep' && locked) setStage('locked');
      else onClose();
    };
    return <SaveEntriesPrompt onAnswer={answer} />;
  }
  if (stage === 'locked') {
    const unlock = async (passphrase: string) => {
      const opened = await onUnlock(passphrase);
      if (opened) onClose();
      return opened;
    };
    return <Unlock text={t('lock.toKeep')} onUnlock={unlock} onBack={() => setStage('writing')} />;
  }
  const close = () => {
    const writes = nextStep.trim() !== '' && saveEntries !== 'no';
    if (writes && saveEntries === 'ask') setStage('asking');
    else if (writes && locked) setStage('locked');
    else onClose();
  };
  return (
    <div class="part">
      <p class="small">{t(saveEntries === 'no' ? 'popup.noNextStep' : 'popup.nextStep')}</p>
      {saveEntries !== 'no' && (
        <TextEditor label={t('popup.nextStep')} words={nextStep} onWords={onWords} />
      )}
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
