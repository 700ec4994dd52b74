import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { BackupPassphraseForm } from '../../components/journal/BackupPassphraseForm';
import { Unlock } from '../../components/journal/Unlock';
import { ConfirmDelete } from '../../components/ui/ConfirmDelete';
import { linkedText } from '../../components/ui/linkedText';
import { formatList } from '../../utils/format';
import { joinSentences, plural, t } from '../../utils/i18n';
import { now } from '../../utils/platform/clock';
import { sendMessage } from '../../utils/platform/sendMessage';
import { readLockState } from '../../utils/store/journal/journalLock';
import { countQuarantinedValues } from '../../utils/store/record/readRecord';
import { readSettingsQuarantine } from '../../utils/store/settings/settings';
import type { Report } from '../shared/report';
import { unlockJournal } from '../shared/unlockJournal';
import { ErrorForPerson } from '../shared/useNotice';
import { useStored } from '../shared/useStored';
import { DeletePart } from './DeletePart';
import { downloadBackup, downloadExport, downloadJournal } from './download';
import { ImportPart } from './ImportPart';
import { WordsOnlySuggestion } from './WordsOnlySuggestion';

interface Props {
  /** Settings are synced to the person's other devices. */
  synced: boolean;
  report: Report;
}

/** A file that waits for the passphrase, since the journal is locked. */
interface Waiting {
  readonly save: () => Promise<void>;
  readonly done: string;
  /** It holds more than the journal, so that it may be saved without it. */
  readonly canOmitJournal: boolean;
}

/** How many values could not be read, and were put away. */
async function countQuarantined(): Promise<number> {
  const [parts, settings] = await Promise.all([countQuarantinedValues(), readSettingsQuarantine()]);
  return parts + settings.length;
}

/** All that is stored, to export, to import or to delete. */
export function DataCard({ synced, report }: Props) {
  const quarantined = useStored(countQuarantined, []).value ?? 0;
  const [exports, setExports] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  /** Asks for the passphrase first where the journal is locked, so that no file lacks it without a word. */
  const save = async (file: Waiting) => {
    if ((await readLockState(await now())).is === 'locked') return setWaiting(file);
    await saveNow(file);
  };
  const saveNow = async (file: Waiting) => {
    setWaiting(null);
    if ((await report(file.save(), file.done)) && file.save === downloadExport) {
      setExports((count) => count + 1);
    }
  };
  /** The content reads the stores, and is rendered when the part is opened. */
  const part = (name: 'backup' | 'import' | 'deletePart', inside: () => ComponentChildren) => (
    <details
      onToggle={({ currentTarget }) => currentTarget.open && setOpen(new Set([...open, name]))}
    >
      <summary>{t(`options.${name}.title`)}</summary>
      {open.has(name) && inside()}
    </details>
  );
  return (
    <section class="card" aria-labelledby="data">
      <h2 id="data">{t('options.data')}</h2>
      <p class="soft small">
        {linkedText(t(synced ? 'options.dataHintSynced' : 'options.dataHint'))}
      </p>
      {quarantined > 0 && <p class="small">{plural('options.quarantined', quarantined)}</p>}
      <div class="row">
        <button
          type="button"
          onClick={() =>
            void save({ save: downloadExport, done: t('options.exported'), canOmitJournal: true })
          }
        >
          {t('options.button.export')}
        </button>
        <button
          type="button"
          onClick={() =>
            void save({ save: downloadJournal, done: t('options.exported'), canOmitJournal: false })
          }
        >
          {t('options.button.exportJournal')}
        </button>
      </div>
      {waiting && (
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
      )}
      <WordsOnlySuggestion exports={exports} report={report} />
      {part('backup', () => (
        <div class="inside">
          <BackupPassphraseForm
            label={t('options.backup.passphrase')}
            hint={t('options.backup.hint')}
            button={t('options.button.backup')}
            fresh
            problem=""
            onEnter={(passphrase) =>
              void save({
                save: () => downloadBackup(passphrase),
                done: t('options.backup.done'),
                canOmitJournal: true,
              })
            }
          />
        </div>
      ))}
      {part('import', () => (
        <ImportPart report={report} />
      ))}
      {part('deletePart', () => (
        <DeletePart report={report} />
      ))}
      <ConfirmDelete
        label={t('options.button.deleteAll')}
        question={t('options.deleteAsk')}
        done={t('options.deleted')}
        onDelete={() => report(sendDeletion(), t('options.deleted'))}
      />
    </section>
  );
}

/** Throws in words what is left. */
async function sendDeletion(): Promise<void> {
  const { left } = await sendMessage('deleteEverything', {});
  const here = left.flatMap((part) => (part === 'sync' ? [] : [t(`options.left.${part}`)]));
  const said = [
    ...(here.length > 0 ? [t('options.notDeleted', [formatList(here)])] : []),
    ...(left.includes('sync') ? [t('options.sync.leftovers')] : []),
  ];
  if (said.length > 0) throw new ErrorForPerson(joinSentences(said));
}
