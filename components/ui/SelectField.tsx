import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: string;
  /** In a form of small fields, which sets the space around it. */
  compact?: boolean;
  value: number;
  choices: readonly number[];
  /** The label of a choice. */
  nameOf: (choice: number) => string;
  onChange: (choice: number) => void;
}

/** A choice of one number out of a few. A stored value that is not among them is shown as well. */
export function SelectField({
  label,
  hint,
  compact = false,
  value,
  choices,
  nameOf,
  onChange,
}: Props) {
  const id = useId();
  const all = [...new Set([...choices, value])].sort((a, b) => a - b);
  return (
    <div class={compact ? undefined : 'field'}>
      <label for={id} class={compact ? 'small' : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={String(value)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      >
        {all.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} class="soft small">
          {hint}
        </p>
      )}
    </div>
  );
}
