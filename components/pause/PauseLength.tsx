import { useId } from 'preact/hooks';
import { formatMinutes } from '../../utils/format';
import { t } from '../../utils/i18n';
import { CheckboxChip } from '../ui/CheckboxChip';

interface Props {
  /** To choose from, minutes. */
  lengths: readonly number[];
  /** `null` without a length. */
  chosen: number | null;
  /** Whether its end makes a sound. */
  sound: boolean;
  onLength: (minutes: number | null) => void;
  onSound: (sound: boolean) => void;
}

/** A length for the pause, or none. Its end is a line of text, with a sound for those who ask for one. */
export function PauseLength({ lengths, chosen, sound, onLength, onSound }: Props) {
  const name = useId();
  return (
    <fieldset class="length">
      <legend class="soft small">{t('pause.length')}</legend>
      <div class="chips">
        {[null, ...lengths].map((minutes) => (
          <label key={minutes} class="chip small">
            <input
              type="radio"
              name={name}
              checked={minutes === chosen}
              onChange={() => onLength(minutes)}
            />
            <span>{minutes === null ? t('pause.noLength') : formatMinutes(minutes)}</span>
          </label>
        ))}
      </div>
      <div class="sound small">
        {chosen !== null && (
          <CheckboxChip label={t('pause.sound')} chosen={sound} onChoose={onSound} />
        )}
      </div>
    </fieldset>
  );
}
