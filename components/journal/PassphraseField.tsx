import { useId, useState } from 'preact/hooks';
import { passphraseProblem } from '../../utils/core/reflection/passphraseRule';
import { t } from '../../utils/i18n';

interface Props {
  label: string;
  hint: string;
  button: string;
  /** A new one is typed twice. */
  fresh: boolean;
  /** Why the last one did not do; empty if nothing is known against it. */
  problem: string;
  onEnter: (passphrase: string) => void;
}

/** A passphrase. It is handed on and kept nowhere. */
export function PassphraseField({ label, hint, button, fresh, problem, onEnter }: Props) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [second, setSecond] = useState('');
  const [refused, setRefused] = useState('');
  const said = refused || problem;

  const enter = (event: Event) => {
    event.preventDefault();
    const refusal = fresh ? refusalOf(passphrase, second) : '';
    setRefused(refusal);
    if (refusal !== '' || passphrase === '') return;
    onEnter(passphrase);
    setPassphrase('');
    setSecond('');
  };
  const field = (name: string, value: string, change: (value: string) => void) => (
    <input
      id={`${id}-${name}`}
      type="password"
      autoComplete={fresh ? 'new-password' : 'off'}
      value={value}
      aria-describedby={`${id}-hint ${id}-problem`}
      onInput={({ currentTarget }) => change(currentTarget.value)}
    />
  );
  return (
    <form class="field" onSubmit={enter}>
      <label for={`${id}-first`}>{label}</label>
      {field('first', passphrase, setPassphrase)}
      {fresh && (
        <>
          <label for={`${id}-second`}>{t('options.backup.second')}</label>
          {field('second', second, setSecond)}
        </>
      )}
      <p id={`${id}-hint`} class="soft small">
        {hint}
      </p>
      <p id={`${id}-problem`} class="problem" role="status">
        {said}
      </p>
      <button type="submit" disabled={passphrase === ''}>
        {button}
      </button>
    </form>
  );
}

/** Why a new one does not do; empty if it does. */
function refusalOf(passphrase: string, second: string): string {
  const weak = passphraseProblem(passphrase);
  if (weak !== null) return t(weak === 'short' ? 'lock.hint' : 'lock.common');
  return passphrase === second ? '' : t('options.backup.differ');
}
