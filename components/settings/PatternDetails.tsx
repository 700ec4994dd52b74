import type { OptionsPlace } from '../../utils/core/settings/optionsPlaces';
import { t } from '../../utils/i18n';
import { CheckboxChip } from '../ui/CheckboxChip';

interface Props {
  /** Names the part, so that a link can lead to it. */
  id: OptionsPlace;
  name: string;
  /** Its definition, its numbers, and other explanations: one paragraph each. */
  looks: string;
  numbers: string;
  other: string;
  on: boolean;
  /** Until when it rests after it was marked as not helpful, in words; `null` if it does not rest. */
  restsUntil: string | null;
  onSwitch: (on: boolean) => void;
}

/** One pattern in plain words, with its switch. */
export function PatternDetails(props: Props) {
  const { id, name, looks, numbers, other, on, restsUntil, onSwitch } = props;
  return (
    <details class="pattern" id={id}>
      <summary class="pattern-name">
        <span>{name}</span>
        {(!on || restsUntil !== null) && (
          <span class="soft small">{t(on ? 'options.pattern.rests' : 'options.pattern.off')}</span>
        )}
      </summary>
      <div class="inside">
        <dl>
          <dt>{t('options.pattern.looks')}</dt>
          <dd>{looks}</dd>
          <dt>{t('options.pattern.numbers')}</dt>
          <dd>{numbers}</dd>
          <dt>{t('options.pattern.else')}</dt>
          <dd>{other}</dd>
        </dl>
        {restsUntil !== null && <p class="small">{t('options.pattern.until', [restsUntil])}</p>}
        <div class="row">
          <CheckboxChip
            label={t('options.pattern.switch', [name])}
            chosen={on}
            onChoose={onSwitch}
          />
          {restsUntil !== null && (
            <button type="button" onClick={() => onSwitch(true)}>
              {t('options.pattern.button.wake')}
            </button>
          )}
        </div>
      </div>
    </details>
  );
}
