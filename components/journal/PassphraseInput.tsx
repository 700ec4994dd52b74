import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';

interface Props {
  label: string;
  value: string;
  onType: (text: string) => void;
  /** Ids of the elements that describe it, separated by spaces. */
  describedBy?: string | undefined;
  /** A label in small type. */
  small?: boolean;
  /**
   * `off` for the lock of the journal: a passphrase that this browser remembers would protect nothing. That of a
   * file that leaves the browser may be remembered by a password manager.
   */
  autocomplete?: 'off' | 'new-password';
}

/** Characters. Our choice: more than anyone types. */
const MAX_LENGTH = 1_000;

/** As in `TextField`: what is in sight goes to no file of the browser, and nowhere to be checked or completed. */
const SHOWN: object = {
  type: 'text',
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: false,
  writingsuggestions: 'false',
};

/** A field for a passphrase, with its label, and an eye that shows what is typed. */
export function PassphraseInput(props: Props) {
  const { label, value, onType, describedBy, small = false, autocomplete = 'off' } = props;
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <label for={id} class={small ? 'small' : undefined}>
        {label}
      </label>
      <div class="secret">
        <input
          id={id}
          {...(isShown ? SHOWN : { type: 'password', autocomplete })}
          maxLength={MAX_LENGTH}
          aria-describedby={describedBy}
          value={value}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
        <button
          type="button"
          class="plain"
          aria-label={t('lock.showNamed', [label])}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d="M2 10C5 4.7 15 4.7 18 10C15 15.3 5 15.3 2 10ZM10 7.5A2.5 2.5 0 1 0 10 12.5A2.5 2.5 0 1 0 10 7.5" />
            {isShown && <path d="M4 16.5L16 3.5" />}
          </svg>
        </button>
      </div>
    </>
  );
}
