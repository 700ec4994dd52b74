import type { Ref, TargetedEvent, TargetedInputEvent } from 'preact';

/**
 * The props of every text field, except for one for a passphrase.
 *
 * - `autocomplete` off, or the browser writes what is in a field to its own files, with the tabs that it
 *   restores (seen in Chromium 156) and the words that it suggests.
 * - No spell check but in Firefox, whose own is on the device: Chrome and Edge send what is typed to their
 *   makers where the person chose the "enhanced" one, and a page may choose between theirs and none.
 * - No suggestions of what to write next, which may be made elsewhere, too.
 */
const QUIET = {
  autocomplete: 'off',
  writingsuggestions: 'false',
  ...(import.meta.env.FIREFOX ? {} : { spellcheck: false }),
};

interface Props<Field extends HTMLElement> {
  /** The element, for what gives it the focus. */
  field?: Ref<Field>;
  value: string;
  onText: (text: string) => void;
  id?: string;
  maxLength?: number;
  'aria-label'?: string;
  'aria-describedby'?: string;
}

interface LineProps extends Props<HTMLInputElement> {
  type?: 'text' | 'search';
  dir?: 'auto' | 'ltr';
  spellcheck?: false;
  inputMode?: 'url';
  autoCapitalize?: 'none';
  placeholder?: string;
  onFocus?: () => void;
  /** Called once the field is left, or Enter is pressed in it, and its text is another. */
  onChange?: (event: TargetedEvent<HTMLInputElement>) => void;
  'aria-invalid'?: boolean;
}

function attributesOf<Field extends HTMLInputElement | HTMLTextAreaElement>({
  field,
  onText,
  ...others
}: Props<Field>): object {
  const onInput = ({ currentTarget }: TargetedInputEvent<Field>) => onText(currentTarget.value);
  return { ref: field, dir: 'auto', ...QUIET, ...others, onInput };
}

/** One line of text. */
export function TextField(props: LineProps) {
  return <input {...attributesOf(props)} />;
}

/** Several lines of text. */
export function TextArea(props: Props<HTMLTextAreaElement> & { rows?: number }) {
  return <textarea {...attributesOf(props)} />;
}
