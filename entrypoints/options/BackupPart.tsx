import { BackupPassphraseForm } from '../../components/journal/BackupPassphraseForm';
import { t } from '../../utils/i18n';
import type { Report } from '../shared/report';
import { downloadBackup } from './download';
import { useExport } from './useExport';

/** Saves all that is stored as a file that a passphrase opens. */
export function BackupPart({ report }: { report: Report }) {
  const { save, question } = useExport(report);
  return (
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
      {question}
    </div>
  );
}
