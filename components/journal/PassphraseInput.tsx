import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  onType: (text: string) => void;
  /** Ids of what is said about it. */
  describedBy?: string | undefined;
  /** The label is as small as the words beside it. */
  small?: boolean;
  /**
   * `off` for the lock of the journal: a passphrase that this browser keeps would lock nothing. What locks
   * a file that leaves the browser may be kept by a password manager.
   */
  autocomplete?: 'off' | 'new-password';
}

/** Characters: more than the contract of messages takes is cut off. */
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
