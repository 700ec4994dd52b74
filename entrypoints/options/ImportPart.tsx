import { useId, useRef, useState } from 'preact/hooks';
import { BackupPassphraseForm } from '../../components/journal/BackupPassphraseForm';
import { ImportPreview } from '../../components/settings/ImportPreview';
import type { Site } from '../../utils/core/settings/sites';
import { formatInstant } from '../../utils/format';
import { t } from '../../utils/i18n';
import { localCalendar, now } from '../../utils/platform/clock';
import { sendMessage } from '../../utils/platform/sendMessage';
import { readSettings } from '../../utils/store/settings/settings';
import type { ImportFile } from '../../utils/store/transfer/importSchema';
import { type LastImport, readLastImport } from '../../utils/store/transfer/lastImport';
import {
  type ImportProblem,
  LONGEST_FILE,
  parseImport,
} from '../../utils/store/transfer/parseImport';
import type { ImportSummary } from '../../utils/store/transfer/planImport';
import { previewImport } from '../../utils/store/transfer/previewImport';
import type { Report } from '../shared/report';
import { useStored } from '../shared/useStored';

interface Props {
  report: Report;
}

type ImportState =
  | { readonly is: 'waiting' }
  | { readonly is: 'refused'; readonly problem: ImportProblem }
  | { readonly is: 'locked'; readonly bytes: Uint8Array; readonly tried: boolean }
  | ReadState;

interface ReadState {
  readonly is: 'read';
  readonly file: ImportFile;
  readonly sites: readonly Site[];
  readonly leftOut: readonly Site[];
  readonly takeChoices: boolean;
  readonly summary: ImportSummary;
}

const WAITING: ImportState = { is: 'waiting' };
/** Values that the exporting browser could not read are of no use here. */
const NOTHING_UNREADABLE = { settings: [], record: {}, journal: {} };
/** The largest file, bytes: a letter of the longest one may take three. */
const MAX_BYTES = 3 * LONGEST_FILE;

/** Imports a file: what it would change, the import itself, and a way to undo the last one. */
export function ImportPart({ report }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<ImportState>(WAITING);
  const { value: last, refresh } = useStored(readLastImport, []);

  const choose = async (chosen: File) => {
    if (chosen.size > MAX_BYTES) return setState({ is: 'refused', problem: 'tooLarge' });
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const { isEncryptedBackup } = await import('../../utils/store/passphrases');
    if (isEncryptedBackup(bytes)) setState({ is: 'locked', bytes, tried: false });
    else await parse(new TextDecoder().decode(bytes));
  };
  const unlock = async (bytes: Uint8Array, passphrase: string) => {
    const { decryptBackup } = await import('../../utils/store/passphrases');
    const text = await decryptBackup(bytes, passphrase);
    if (text === null) setState({ is: 'locked', bytes, tried: true });
    else await parse(text);
  };
  const parse = async (text: string) => {
    const read = parseImport(text, await now());
    if ('problem' in read) setState({ is: 'refused', problem: read.problem });
    // Where nothing is chosen so far, the file is most likely here for all that is in it.
    else await preview(read, (await readSettings()).sites.length === 0);
  };
  const preview = async (
    { file, leftOut }: Pick<ReadState, 'file' | 'leftOut'>,
    takeChoices: boolean,
  ) => {
    const calendar = localCalendar(await readSettings());
    const { summary, sites } = await previewImport(file, takeChoices, calendar, await now());
    setState({ is: 'read', file, sites, leftOut, takeChoices, summary });
  };
  const leave = () => {
    if (field.current) field.current.value = '';
    setState(WAITING);
  };
  const importFile = async (file: ImportFile, takeChoices: boolean) => {
    const whole = { ...file, unreadable: NOTHING_UNREADABLE };
    const job = sendMessage('importFile', { id: crypto.randomUUID(), file: whole, takeChoices });
    if (await report(job, t('options.import.done'))) leave();
    void refresh();
  };
  const undo = async (kept: LastImport) => {
    await report(sendMessage('undoImport', { id: kept.id }), t('options.import.undone'));
    void refresh();
  };

  return (
    <div class="inside">
      <div class="field">
        <label for={id}>{t('options.import.file')}</label>
        <input
          id={id}
          type="file"
          ref={field}
          accept=".json,.age,application/json"
          aria-describedby={`${id}-hint ${id}-problem`}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void report(choose(chosen), '');
          }}
          // The same file can be chosen once more, and its name stays in the field until then.
          onClick={({ currentTarget }) => {
            currentTarget.value = '';
          }}
        />
        <p id={`${id}-hint`} class="soft small">
          {t('options.import.hint')}
        </p>
        <p id={`${id}-problem`} class="problem" role="status">
          {state.is === 'refused' && t(`options.import.problem.${state.problem}`)}
        </p>
      </div>
      {state.is === 'locked' && (
        <BackupPassphraseForm
          label={t('options.backup.passphrase')}
          hint={t('options.backup.openHint')}
          button={t('options.button.open')}
          fresh={false}
          problem={state.tried ? t('options.backup.closed') : ''}
          onEnter={(passphrase) => void report(unlock(state.bytes, passphrase), '')}
        />
      )}
      {state.is === 'read' && (
        <ImportPreview
          summary={state.summary}
          sites={state.sites}
          leftOut={state.takeChoices ? state.leftOut : []}
          takeChoices={state.takeChoices}
          onTakeChoices={(take) => void report(preview(state, take), '')}
          onLeave={leave}
          onImport={() => void importFile(state.file, state.takeChoices)}
        />
      )}
      {last && (
        <div class="row">
          <p class="small">{t('options.import.last', [formatInstant(last.at)])}</p>
          <button type="button" onClick={() => void undo(last)}>
            {t('options.button.undoImport')}
          </button>
        </div>
      )}
    </div>
  );
}
