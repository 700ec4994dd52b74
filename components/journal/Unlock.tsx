import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { PassphraseInput } from './PassphraseInput';

interface Props {
  /** The purpose of the passphrase. */
  text: string;
  /** Resolves to false if the passphrase is wrong. */
  onUnlock: (passphrase: string) => Promise<boolean>;
  /** The button's text, if it does more than unlock. */
  button?: string | undefined;
  onBack?: (() => void) | undefined;
}

/** A form for the passphrase, which says so if it is wrong. */
export function Unlock({ text, button, onUnlock, onBack }: Props) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'typing' | 'opening' | 'other'>('typing');
  const open = async (event: Event) => {
    event.preventDefault();
    setState('opening');
    // If it opens, this form disappears.
    if (await onUnlock(passphrase).catch(() => false)) return;
    setState('other');
  };
  return (
    <form class="part ask unlock" onSubmit={open}>
      <p class="small">{text}</p>
      <PassphraseInput
        small
        label={t('lock.passphrase')}
        value={passphrase}
        onType={(text) => {
          setPassphrase(text);
          setState('typing');
        }}
        describedBy={`${id}-other`}
      />
      <p id={`${id}-other`} class="small" role="status">
        {state === 'other' && t('lock.other')}
        {state === 'opening' && t('lock.opening')}
      </p>
      <div class="choices">
        <button type="submit" disabled={passphrase === '' || state === 'opening'}>
          {button ?? t('lock.button.open')}
        </button>
        {onBack && (
          <button type="button" onClick={onBack}>
            {t('lock.button.back')}
          </button>
        )}
      </div>
    </form>
  );
}
