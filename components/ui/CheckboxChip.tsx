interface Props {
  label: string;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

/** A checkbox with space around it. It is controlled: a click shows once the parent has changed `chosen`. */
export function CheckboxChip({ label, chosen, onChoose }: Props) {
  return (
    <label class="chip">
      <input
        type="checkbox"
        checked={chosen}
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.checked;
          currentTarget.checked = chosen;
          onChoose(wanted);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
