import { useId } from 'preact/hooks';
import type { ClockTime } from '../../utils/core/base/calendar';

interface Props {
  label: string;
  hint?: string;
  time: ClockTime;
  onChange: (time: ClockTime) => void;
}

/** A clock time. A half-typed one is no answer: the field goes back to what it held when it is left. */
export function TimeField({ label, hint, time, onChange }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="time"
        value={time}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ currentTarget: { value } }) => value !== '' && onChange(value)}
        onBlur={({ currentTarget }) => {
          if (currentTarget.value === '') currentTarget.value = time;
        }}
      />
      {hint && (
        <p id={`${id}-hint`} class="soft small">
          {hint}
        </p>
      )}
    </div>
  );
}
