import { useId } from 'preact/hooks';
import type { Weekday } from '../../utils/core/base/weekdays';
import { t } from '../../utils/i18n';
import { CheckboxChip } from '../ui/CheckboxChip';

interface Props {
  /** The seven, in the person's own order. */
  weekdays: readonly Weekday[];
  /** ISO weekdays; `null` until the person chose. */
  restDays: readonly number[] | null;
  onChange: (restDays: number[]) => void;
}

/** Seven toggles. To have no rest day is a choice like any other. */
export function RestDaysField({ weekdays, restDays, onChange }: Props) {
  const hint = useId();
  const chosen = restDays ?? [];
  const turn = (day: number, rest: boolean) =>
    onChange([...chosen.filter((other) => other !== day), ...(rest ? [day] : [])].sort());
  return (
    <fieldset class="group" aria-describedby={hint}>
      <legend>{t('options.restDays')}</legend>
      <div class="chips">
        {weekdays.map(({ day, name }) => (
          <CheckboxChip
            key={day}
            label={name}
            chosen={chosen.includes(day)}
            onChoose={(rest) => turn(day, rest)}
          />
        ))}
      </div>
      <p id={hint} class="soft small">
        {t('options.restDaysHint')}
      </p>
    </fieldset>
  );
}
