import { useId, useState } from 'preact/hooks';
import { LOCK_MINUTES, type LockMinutes } from '../../utils/core/reflection/lockOptions';
import { passphraseProblem } from '../../utils/core/reflection/passphraseRule';
import { countInWords } from '../../utils/format';
import { t } from '../../utils/i18n';
import { SelectField } from '../ui/SelectField';

interface Props {
  /** There is a lock already: its passphrase is asked for, and the warning was read. */
  changes: boolean;
  minutes: LockMinutes;
  /** `passphrase`: the one that holds now; empty without a lock. False if it is another one. */
  onSet: (chosen: {
    readonly passphrase: string;
    readonly next: string;
    readonly minutes: LockMinutes;
  }) => Promise<boolean>;
  onBack: () => void;
}

/** A passphrase, typed twice. What forgetting it means is read and ticked before. */
export function NewPassphrase({ changes, minutes, onSet, onBack }: Props) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [next, setNext] = useState('');
  const [twice, setTwice] = useState('');
  const [understood, setUnderstood] = useState(changes);
  const [after, setAfter] = useState(minutes);
  const [other, setOther] = useState(false);
  const differ = twice !== '' && twice !== next;
  const problem = passphraseProblem(next);
  const ready = understood && problem === null && next === twice && !(changes && !passphrase);

  const set = async (event: Event) => {
    event.preventDefault();
    setOther(false);
    if (ready && !(await onSet({ passphrase, next, minutes: after }))) setOther(true);
  };
  return (
    <form class="ask lock" onSubmit={set}>
      {!changes && (
        <>
          <p id={`${id}-warning`}>
            <strong>{t('lock.warning')}</strong>
          </p>
          <p class="soft small">{t('lock.limits')}</p>
        </>
      )}
      {changes && <Secret label={t('lock.passphrase')} value={passphrase} onType={setPassphrase} />}
      <Secret label={t('lock.next')} hint={t('lock.hint')} value={next} onType={setNext} />
      <Secret label={t('lock.twice')} value={twice} onType={setTwice} />
      <p class="small" role="status">
        {problem === 'common' && t('lock.common')}
        {problem !== 'common' && differ && t('lock.differ')}
        {other && t('lock.other')}
      </p>
      <SelectField
        label={t('lock.minutes')}
        value={after}
        choices={[...LOCK_MINUTES]}
        nameOf={(each) =>
          each < 60 ? countInWords(each, 'minute') : countInWords(each / 60, 'hour')
        }
        onChange={(each) => setAfter(each as LockMinutes)}
      />
      {!changes && (
        <label class="chip">
          <input
            type="checkbox"
            aria-describedby={`${id}-warning`}
            checked={understood}
            onChange={({ currentTarget }) => setUnderstood(currentTarget.checked)}
          />
          <span>{t('lock.understood')}</span>
        </label>
      )}
      <div class="row">
        <button type="submit" disabled={!ready}>
          {t(changes ? 'lock.button.change' : 'lock.button.add')}
        </button>
        <button type="button" onClick={onBack}>
          {t('lock.button.back')}
        </button>
      </div>
    </form>
  );
}

interface SecretProps {
  label: string;
  hint?: string;
  value: string;
  onType: (text: string) => void;
}

function Secret({ label, hint, value, onType }: SecretProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        autocomplete="off"
        maxLength={1_000}
        aria-describedby={hint && `${id}-hint`}
        value={value}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-hint`} class="soft small">
          {hint}
        </p>
      )}
    </div>
  );
}
