import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { SubmitRow } from '../ui/SubmitRow';
import { missingIn, NewPassphraseFields } from './NewPassphraseFields';
import { PassphraseInput } from './PassphraseInput';

interface Props {
  label: string;
  hint: string;
  button: string;
  /** A new one is typed twice. */
  fresh: boolean;
  /** Why the last passphrase was rejected; empty if none was. */
  problem: string;
  onEnter: (passphrase: string) => void;
}

/** A form for the passphrase of a backup. It is handed on and stored nowhere. */
export function BackupPassphraseForm({ label, hint, button, fresh, problem, onEnter }: Props) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [lack, setLack] = useState(missingIn('', ''));
  const [entered, setEntered] = useState(0);

  const enter = (event: Event) => {
    event.preventDefault();
    if (passphrase === '') return;
    onEnter(passphrase);
    setPassphrase('');
    setLack(missingIn('', ''));
    setEntered(entered + 1);
  };
  return (
    <form class="ask" onSubmit={enter}>
      {fresh ? (
        <NewPassphraseFields
          // The fields are empty again once the passphrase was handed on.
          key={entered}
          label={label}
          secondLabel={t('options.backup.second')}
          autocomplete="new-password"
          onPassphrase={(typed, lacks) => {
            setPassphrase(typed);
            setLack(lacks);
          }}
        />
      ) : (
        <PassphraseInput
          label={label}
          value={passphrase}
          onType={setPassphrase}
          describedBy={`${id}-hint ${id}-problem`}
        />
      )}
      <p id={`${id}-hint`} class="soft small">
        {hint}
      </p>
      <p id={`${id}-problem`} class="problem" role="status">
        {problem}
      </p>
      <SubmitRow
        // It says nothing of the fields that are empty since the passphrase was handed on.
        key={entered}
        name={button}
        missing={fresh ? lack : passphrase === '' ? t('lock.missing.passphrase') : ''}
      />
    </form>
  );
}
