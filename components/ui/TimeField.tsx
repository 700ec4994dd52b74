import { useId } from 'preact/hooks';
import type { ClockTime } from '../../utils/core/base/calendar';

interface Props {
  label: string;
  hint?: string;
  time: ClockTime;
  onChange: (time: ClockTime) => void;
}

/** A clock time. If the field is left while it is incomplete, it shows the last time again. */
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
