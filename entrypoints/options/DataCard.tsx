import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { AskFirst } from '../../components/AskFirst';
import { PassphraseField } from '../../components/PassphraseField';
import { send } from '../../utils/platform/messenger';
import { countAside } from '../../utils/store/record';
import { readSettingsAside } from '../../utils/store/settings';
import { t } from '../../utils/words';
import { DeletePart } from './DeletePart';
import { downloadBackup, downloadExport, downloadJournal } from './download';
import { ImportPart } from './ImportPart';
import { useCarrying } from './useCarrying';

interface Props {
  report: (job: Promise<unknown>, done?: string) => Promise<boolean>;
}

/** All that is kept, to take along, to bring in or to delete. */
export function DataCard({ report }: Props) {
  const [aside, setAside] = useState(0);
  const carried = useCarrying().carrying?.on ?? false;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    Promise.all([countAside(), readSettingsAside()]).then(
      ([parts, settings]) => setAside(parts + settings.length),
      (error: unknown) => console.error(error),
    );
  }, []);
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
      {aside > 0 && <p class="small">{t('options.aside', aside)}</p>}
      <div class="row">
        <button type="button" onClick={() => void report(downloadExport(), t('options.exported'))}>
          {t('options.button.export')}
        </button>
        <button type="button" onClick={() => void report(downloadJournal(), t('options.exported'))}>
          {t('options.button.exportJournal')}
        </button>
      </div>
      {part('backup', () => (
        <div class="inside">
          <PassphraseField
            label={t('options.backup.passphrase')}
            hint={t('options.backup.hint')}
            button={t('options.button.backup')}
            fresh
            problem=""
            onEnter={(passphrase) =>
              void report(downloadBackup(passphrase), t('options.backup.done'))
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
      <AskFirst
        label={t('options.button.deleteAll')}
        question={t('options.deleteAsk')}
        done={t('options.deleted')}
        onDelete={() => report(send('deleteEverything', {}), t('options.deleted'))}
      />
    </section>
  );
}
