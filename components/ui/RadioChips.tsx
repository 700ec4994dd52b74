import { useId } from 'preact/hooks';

interface Props<T extends string> {
  legend: string;
  hint: string;
  choices: readonly T[];
  /** `null`: none so far. */
  chosen: T | null;
  nameOf: (choice: T) => string;
  onChoose: (choice: T) => void;
}

/** A choice of one out of a few, all of them visible. */
export function RadioChips<T extends string>({
  legend,
  hint,
  choices,
  chosen,
  nameOf,
  onChoose,
}: Props<T>) {
  const name = useId();
  return (
    <fieldset class="group" aria-describedby={`${name}-hint`}>
      <legend>{legend}</legend>
      <div class="chips">
        {choices.map((choice) => (
          <label key={choice} class="chip">
            <input
              type="radio"
              name={name}
              value={choice}
              checked={chosen === choice}
              onChange={() => onChoose(choice)}
            />
            <span>{nameOf(choice)}</span>
          </label>
        ))}
      </div>
      <p id={`${name}-hint`} class="soft small">
        {hint}
      </p>
    </fieldset>
  );
}
