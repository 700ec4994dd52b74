import { useId } from 'preact/hooks';

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

/** A field for a passphrase, with its label. */
export function PassphraseInput(props: Props) {
  const { label, value, onType, describedBy, small = false, autocomplete = 'off' } = props;
  const id = useId();
  return (
    <>
      <label for={id} class={small ? 'small' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type="password"
        autocomplete={autocomplete}
        maxLength={MAX_LENGTH}
        aria-describedby={describedBy}
        value={value}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    </>
  );
}
