import { useId, useState } from 'preact/hooks';
import { LOCK_MINUTES, type LockMinutes } from '../../utils/core/reflection/lockOptions';
import { formatCount } from '../../utils/format';
import { t } from '../../utils/i18n';
import { SelectField } from '../ui/SelectField';
import { SubmitRow } from '../ui/SubmitRow';
import { missingIn, NewPassphraseFields } from './NewPassphraseFields';
import { PassphraseInput } from './PassphraseInput';

interface Props {
  /** There is a lock already: its passphrase is asked for, and the warning was read before. */
  changes: boolean;
  minutes: LockMinutes;
  /** `passphrase`: the current one, empty if there is no lock. Resolves to false if it is wrong. */
  onSet: (chosen: {
    readonly passphrase: string;
    readonly next: string;
    readonly minutes: LockMinutes;
  }) => Promise<boolean>;
  onBack: () => void;
}

/** A form for the passphrase of the lock. Before, the person reads and ticks what forgetting it means. */
export function NewPassphrase({ changes, minutes, onSet, onBack }: Props) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [next, setNext] = useState('');
  const [understood, setUnderstood] = useState(changes);
  const [after, setAfter] = useState(minutes);
  const [state, setState] = useState<'typing' | 'setting' | 'other'>('typing');
  const [lack, setLack] = useState(missingIn('', ''));
  const missing =
    changes && passphrase === ''
      ? t('lock.missing.passphrase')
      : lack || (understood ? '' : t('lock.missing.understood'));

  const set = async (event: Event) => {
    event.preventDefault();
    if (missing !== '' || state === 'setting') return;
    setState('setting');
    const isSet = await onSet({ passphrase, next, minutes: after });
    setState(isSet ? 'typing' : 'other');
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
      {changes && (
        <div class="field">
          <PassphraseInput
            label={t('lock.passphrase')}
            value={passphrase}
            onType={setPassphrase}
            describedBy={`${id}-other`}
          />
          <p id={`${id}-other`} class="small" role="status">
            {state === 'other' && t('lock.other')}
          </p>
        </div>
      )}
      <NewPassphraseFields
        label={t('lock.next')}
        secondLabel={t('lock.twice')}
        autocomplete="off"
        onPassphrase={(typed, lacks) => {
          setNext(typed);
          setLack(lacks);
        }}
      />
      <SelectField
        label={t('lock.minutes')}
        value={after}
        choices={[...LOCK_MINUTES]}
        nameOf={(each) =>
          each < 60 ? formatCount(each, 'minute') : formatCount(each / 60, 'hour')
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
      <SubmitRow
        name={t(changes ? 'lock.button.change' : 'lock.button.add')}
        missing={missing}
        isBusy={state === 'setting'}
      >
        <button type="button" onClick={onBack}>
          {t('lock.button.back')}
        </button>
      </SubmitRow>
    </form>
  );
}
