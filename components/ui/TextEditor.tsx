import { useEffect, useRef } from 'preact/hooks';
import { LONGEST_ENTRY } from '../../utils/core/reflection/journal';

interface Props {
  label: string;
  words: string;
  rows?: number | undefined;
  onWords: (words: string) => void;
}

/**
 * A place to write in, with the cursor in it: the person opened it to write. `autocomplete` off, or the
 * browser would put what is in it on the disk, with the tabs that it restores.
 */
export function TextEditor({ label, words, rows = 3, onWords }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    // The person goes on at the end of what they wrote before.
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return (
    <textarea
      ref={field}
      dir="auto"
      autocomplete="off"
      rows={rows}
      maxLength={LONGEST_ENTRY}
      aria-label={label}
      value={words}
      onInput={({ currentTarget }) => onWords(currentTarget.value)}
    />
  );
}
