import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { SaveEntriesPrompt } from './SaveEntriesPrompt';
import { Unlock } from './Unlock';

/** The choices that decide whether an entry is saved at once. */
export interface SaveRules {
  /** Whether entries are saved; `ask` asks once, when there is one. */
  saveEntries: 'ask' | 'keep' | 'no';
  /** The journal is locked: saving needs its passphrase. */
  locked: boolean;
  /** The answer to whether entries are saved from now on. True once it is stored. */
  onSaveEntries: (choice: 'keep' | 'no') => Promise<boolean>;
  /** False if the passphrase is another one. */
  onUnlock: (passphrase: string) => Promise<boolean>;
}

interface Waiting {
  readonly step: 'asking' | 'locked';
  readonly save: () => void;
}

/**
 * The steps before an entry is saved: the question whether entries are saved at all, and the passphrase.
 * `begin` calls `save` once both are behind it. `form` stands in place of the text until then; `null` where
 * nothing is in the way. `onRefused`: the person wants nothing to be saved.
 */
export function useSaveSteps(rules: SaveRules, onRefused: () => void) {
  const { saveEntries, locked, onSaveEntries, onUnlock } = rules;
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  const unlockFirst = (save: () => void) => {
    if (locked) return setWaiting({ step: 'locked', save });
    // The text is on screen again until it is saved: if that fails, nothing is lost.
    setWaiting(null);
    save();
  };
  const answer = async (choice: 'keep' | 'no') => {
    // The choice is stored first: without it nothing would be saved.
    if (!waiting || !(await onSaveEntries(choice))) return;
    if (choice === 'keep') unlockFirst(waiting.save);
    else onRefused();
  };
  const unlock = async (passphrase: string) => {
    const opened = await onUnlock(passphrase);
    if (opened) {
      setWaiting(null);
      waiting?.save();
    }
    return opened;
  };

  const form =
    waiting?.step === 'asking' ? (
      <SaveEntriesPrompt onAnswer={answer} />
    ) : waiting ? (
      <Unlock text={t('lock.toKeep')} onUnlock={unlock} onBack={() => setWaiting(null)} />
    ) : null;
  return {
    form,
    begin: (save: () => void) =>
      saveEntries === 'ask' ? setWaiting({ step: 'asking', save }) : unlockFirst(save),
  };
}
