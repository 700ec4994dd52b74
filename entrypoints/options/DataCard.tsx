import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PassphraseField } from '../../components/journal/PassphraseField';
import { Unlock } from '../../components/journal/Unlock';
import { ConfirmDelete } from '../../components/ui/ConfirmDelete';
import { counted, t } from '../../utils/i18n';
import { now } from '../../utils/platform/clock';
import { send } from '../../utils/platform/sendMessage';
import { readLockState } from '../../utils/store/journal/journalLock';
import { countAside } from '../../utils/store/record/readRecord';
import { readSettingsAside } from '../../utils/store/settings/settings';
import { unlockWith } from '../shared/unlockWith';
import type { Report } from '../shared/useNotice';
import { DeletePart } from './DeletePart';
import { downloadBackup, downloadExport, downloadJournal } from './download';
import { ImportPart } from './ImportPart';
import { WordsOffer } from './WordsOffer';

interface Props {
  /** Settings travel to the person's other machines. */
  carried: boolean;
  report: Report;
}

/** A file that waits, since the journal is locked. */
interface Waiting {
  readonly save: () => Promise<void>;
  readonly done: string;
  /** There is more in it than the journal, so that it may be saved without. */
  readonly without: boolean;
}

/** All that is kept, to take along, to bring in or to delete. */
export function DataCard({ carried, report }: Props) {
  const [aside, setAside] = useState(0);
  const [exports, setExports] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  useEffect(() => {
    Promise.all([countAside(), readSettingsAside()]).then(
      ([parts, settings]) => setAside(parts + settings.length),
      (error: unknown) => console.error(error),
    );
  }, []);
  /** Asks for the passphrase first where the journal is locked: nothing is missing without a word. */
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
  /** Their insides read the stores, so they are made when they are looked into. */
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
      <p class="soft small">{t(carried ? 'options.dataHintCarried' : 'options.dataHint')}</p>
      {aside > 0 && <p class="small">{counted('options.aside', aside)}</p>}
      <div class="row">
        <button
          type="button"
          onClick={() =>
            void save({ save: downloadExport, done: t('options.exported'), without: true })
          }
        >
          {t('options.button.export')}
        </button>
        <button
          type="button"
          onClick={() =>
            void save({ save: downloadJournal, done: t('options.exported'), without: false })
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
              const opened = await unlockWith(passphrase);
              if (opened) void saveNow(waiting);
              return opened;
            }}
            onBack={() => setWaiting(null)}
          />
          {waiting.without && (
            <button type="button" class="as-link small" onClick={() => void saveNow(waiting)}>
              {t('lock.button.without')}
            </button>
          )}
        </>
      )}
      <WordsOffer exports={exports} report={report} />
      {part('backup', () => (
        <div class="inside">
          <PassphraseField
            label={t('options.backup.passphrase')}
            hint={t('options.backup.hint')}
            button={t('options.button.backup')}
            fresh
            problem=""
            onEnter={(passphrase) =>
              void save({
                save: () => downloadBackup(passphrase),
                done: t('options.backup.done'),
                without: true,
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
        onDelete={() => report(send('deleteEverything', {}), t('options.deleted'))}
      />
    </section>
  );
}
