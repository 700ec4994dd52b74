import { useId, useState } from 'preact/hooks';
import { passphraseProblem } from '../../utils/core/reflection/passphraseRule';
import { t } from '../../utils/i18n';
import { PassphraseInput } from './PassphraseInput';

interface Props {
  label: string;
  secondLabel: string;
  autocomplete: 'off' | 'new-password';
  /**
   * Called with the passphrase once both fields hold it and it is long and rare enough, else with '' and a
   * sentence that says what is missing.
   */
  onPassphrase: (passphrase: string, missing: string) => void;
}

/** A new passphrase, typed twice, and the reason if it is rejected. */
export function NewPassphraseFields(props: Props) {
  const { label, secondLabel, autocomplete, onPassphrase } = props;
  const id = useId();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const type = (nextFirst: string, nextSecond: string) => {
    setFirst(nextFirst);
    setSecond(nextSecond);
    const missing = missingIn(nextFirst, nextSecond);
    onPassphrase(missing === '' ? nextFirst : '', missing);
  };
  return (
    <>
      <div class="field">
        <PassphraseInput
          label={label}
          value={first}
          onType={(text) => type(text, second)}
          describedBy={`${id}-hint ${id}-problem`}
          autocomplete={autocomplete}
        />
        <p id={`${id}-hint`} class="soft small">
          {t('lock.hint')}
        </p>
      </div>
      <div class="field">
        <PassphraseInput
          label={secondLabel}
          value={second}
          onType={(text) => type(first, text)}
          describedBy={`${id}-problem`}
          autocomplete={autocomplete}
        />
        <p id={`${id}-problem`} class="small" role="status">
          {passphraseProblem(first) === 'common'
            ? t('lock.common')
            : second !== '' && second !== first && t('lock.differ')}
        </p>
      </div>
    </>
  );
}

/** What a new passphrase lacks, as a sentence; empty if nothing. */
export function missingIn(first: string, second: string): string {
  const problem = passphraseProblem(first);
  if (problem !== null) return t(problem === 'common' ? 'lock.common' : 'lock.hint');
  return first === second ? '' : t('lock.differ');
}
