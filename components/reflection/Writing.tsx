import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { SaveEntriesPrompt } from '../journal/SaveEntriesPrompt';
import { Unlock } from '../journal/Unlock';
import { TextEditor } from '../ui/TextEditor';

/** What is being written, wherever it lives. */
export interface Sheet {
  readonly words: string;
  /** The person writes without keeping: it is nowhere but in this field. */
  readonly unkept: boolean;
  readonly write: (words: string) => void;
  readonly setUnkept: (unkept: boolean) => void;
}

export interface WritingProps {
  label: string;
  sheet: Sheet;
  /** Whether what is written is kept; `ask` asks once, when there is something to keep. */
  saveEntries: 'ask' | 'keep' | 'no';
  /** The journal is locked: to keep something, the passphrase is needed. */
  locked: boolean;
  /** Beside a deeper question: it can be skipped, however much was written. */
  deep?: boolean | undefined;
  /** Room for so many lines. */
  rows?: number | undefined;
  onKeep: () => void;
  onLetGo: () => void;
  /** The answer to whether notes are kept from now on. */
  onNotes: (choice: 'keep' | 'no') => Promise<unknown>;
  /** False if the passphrase is another one. */
  onUnlock: (passphrase: string) => Promise<boolean>;
}

/** A calm place to write. Nothing here replies to what is written. */
export function Writing(props: WritingProps) {
  const { label, sheet, saveEntries, locked, deep, rows, onKeep, onLetGo, onNotes, onUnlock } =
    props;
  const [stage, setStage] = useState<'writing' | 'asking' | 'locked'>('writing');
  const keeps = saveEntries !== 'no' && !sheet.unkept;
  const leave = deep ? 'skip' : keeps ? 'dontKeep' : 'close';

  const keep = () => {
    if (sheet.words.trim() === '') return onLetGo();
    if (saveEntries === 'ask') return setStage('asking');
    if (locked) return setStage('locked');
    onKeep();
  };
  const answer = async (choice: 'keep' | 'no') => {
    // Before anything is kept: nothing is without it.
    await onNotes(choice);
    if (choice === 'no') return onLetGo();
    // Back to the words, which stay until they are kept: if that fails, nothing is lost.
    setStage(locked ? 'locked' : 'writing');
    if (!locked) onKeep();
  };
  const unlock = async (passphrase: string) => {
    const opened = await onUnlock(passphrase);
    if (opened) {
      setStage('writing');
      onKeep();
    }
    return opened;
  };

  if (stage === 'asking') {
    return <SaveEntriesPrompt onAnswer={answer} />;
  }
  if (stage === 'locked') {
    return <Unlock text={t('lock.toKeep')} onUnlock={unlock} onBack={() => setStage('writing')} />;
  }
  return (
    <>
      <TextEditor label={label} words={sheet.words} rows={rows} onWords={sheet.write} />
      <div class="choices">
        {keeps && (
          <button type="button" onClick={keep}>
            {t('popup.button.keep')}
          </button>
        )}
        <button type="button" onClick={onLetGo}>
          {t(`popup.button.${leave}`)}
        </button>
      </div>
      {saveEntries !== 'no' && (
        <label class="unkept small">
          <input
            type="checkbox"
            checked={sheet.unkept}
            onChange={({ currentTarget }) => sheet.setUnkept(currentTarget.checked)}
          />
          <span>{t('popup.unkept')}</span>
        </label>
      )}
      <p class="soft small">{keeps ? t('popup.keptHere') : t('popup.notKept')}</p>
    </>
  );
}
