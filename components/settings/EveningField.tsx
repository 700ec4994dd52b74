import { useId, useState } from 'preact/hooks';
import type { ClockTime } from '../../utils/core/base/calendar';
import { t } from '../../utils/i18n';
import { CheckboxChip } from '../ui/CheckboxChip';
import { TimeField } from '../ui/TimeField';

interface Props {
  /** `null` if the person works nights. */
  evening: ClockTime | null;
  /** The evening to begin with when someone no longer works nights. */
  usual: ClockTime;
  onChange: (evening: ClockTime | null) => void;
}

/** The person's own evening, or none. */
export function EveningField({ evening, usual, onChange }: Props) {
  const hint = useId();
  const [last, setLast] = useState(evening ?? usual);
  return (
    <fieldset class="group" aria-describedby={hint}>
      <legend>{t('options.evening')}</legend>
      <div class="row ends">
        {evening !== null && (
          <TimeField
            label={t('options.eveningBegins')}
            time={evening}
            onChange={(time) => {
              setLast(time);
              onChange(time);
            }}
          />
        )}
        <CheckboxChip
          label={t('options.worksNights')}
          chosen={evening === null}
          onChoose={(nights) => onChange(nights ? null : last)}
        />
      </div>
      <p id={hint} class="soft small">
        {t(evening === null ? 'options.nightsHint' : 'options.eveningHint')}
      </p>
    </fieldset>
  );
}
