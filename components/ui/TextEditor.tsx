import { useLayoutEffect, useRef } from 'preact/hooks';
import { LONGEST_ENTRY } from '../../utils/core/reflection/journal';
import { TextArea } from './TextField';

interface Props {
  label: string;
  text: string;
  rows?: number | undefined;
  onText: (text: string) => void;
  /** False where it is open without being asked for. */
  takesFocus?: boolean;
}

/** A place to write in, with the cursor in it if the person opened it to write. */
export function TextEditor({ label, text, rows = 3, onText, takesFocus = true }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!takesFocus) return;
    const { current } = field;
    current?.focus();
    // The person goes on at the end of what they wrote before.
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return (
    <TextArea
      field={field}
      rows={rows}
      maxLength={LONGEST_ENTRY}
      aria-label={label}
      value={text}
      onText={onText}
    />
  );
}
