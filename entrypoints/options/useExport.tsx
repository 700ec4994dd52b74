import { useState } from 'preact/hooks';
import { Unlock } from '../../components/journal/Unlock';
import { t } from '../../utils/i18n';
import { now } from '../../utils/platform/clock';
import { readLockState } from '../../utils/store/journal/journalLock';
import type { Report } from '../shared/report';
import { unlockJournal } from '../shared/unlockJournal';

/** A file to be saved. */
interface ExportFile {
  readonly save: () => Promise<void>;
  readonly done: string;
  /** It holds more than the journal, so that it may be saved without it. */
  readonly canOmitJournal: boolean;
}

/**
 * Saves a file, and asks for the passphrase first where the journal is locked, so that no file lacks it without a
 * word. `question`: what is asked then. `onSaved`: called with the file once it is there.
 */
export function useExport(report: Report, onSaved?: (file: ExportFile) => void) {
  const [waiting, setWaiting] = useState<ExportFile | null>(null);
  const saveNow = async (file: ExportFile) => {
    setWaiting(null);
    if (await report(file.save(), file.done)) onSaved?.(file);
  };
  const save = async (file: ExportFile) => {
    if ((await readLockState(await now())).is === 'locked') return setWaiting(file);
    await saveNow(file);
  };
  const question = waiting && (
    <>
      <Unlock
        text={t('lock.toExport')}
        onUnlock={async (passphrase) => {
          const opened = await unlockJournal(passphrase);
          if (opened) void saveNow(waiting);
          return opened;
        }}
        onBack={() => setWaiting(null)}
      />
      {waiting.canOmitJournal && (
        <button type="button" class="as-link small" onClick={() => void saveNow(waiting)}>
          {t('lock.button.without')}
        </button>
      )}
    </>
  );
  return { save, question };
}
