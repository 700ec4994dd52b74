import { useId } from 'preact/hooks';
import { CheckboxChip } from './CheckboxChip';

interface Props {
  legend: string;
  label: string;
  hint: string;
  on: boolean;
  /** May be called straight from the click, so that a browser may be asked at once. */
  onTurn: (on: boolean) => void;
}

/** One thing that is on or off, and what it does. */
export function SwitchField({ legend, label, hint, on, onTurn }: Props) {
  const id = useId();
  return (
    <fieldset class="group" aria-describedby={id}>
      <legend>{legend}</legend>
      <div class="row">
        <CheckboxChip label={label} chosen={on} onChoose={onTurn} />
      </div>
      <p id={id} class="soft small">
        {hint}
      </p>
    </fieldset>
  );
}
