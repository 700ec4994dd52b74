import { useId } from 'preact/hooks';
import type { IdeaId } from '../utils/core/content';
import { lengthInWords } from '../utils/durations';
import { t } from '../utils/words';

interface Props {
  /** `null`: the person wants none. */
  idea: IdeaId | null;
  /** The length that a pause offers, minutes. */
  minutes: number;
  /** Whether it was chosen, and whether it is over. */
  length: 'none' | 'chosen' | 'over';
  onAnother: () => void;
  onNoIdea: () => void;
  onLength: (minutes: number | null) => void;
  onBack: () => void;
}

/** A pause under way. Nothing counts, and nothing asks to be done. */
export function PauseView({ idea, minutes, length, ...on }: Props) {
  const name = useId();
  return (
    <>
      <p class="said soft" role="status">
        {t(length === 'over' ? 'reply.pauseEnd' : 'reply.pause')}
      </p>
      <p class="idea" aria-live="polite">
        {idea && t(`idea.${idea}`)}
      </p>
      <div class="row">
        <button type="button" onClick={on.onAnother}>
          {t(idea ? 'pause.button.another' : 'pause.button.idea')}
        </button>
        {idea && (
          <button type="button" onClick={on.onNoIdea}>
            {t('pause.button.noIdea')}
          </button>
        )}
        <button type="button" class="main" onClick={on.onBack}>
          {t('pause.button.back')}
        </button>
      </div>
      <fieldset class="length">
        <legend class="soft small">{t('pause.length')}</legend>
        <div class="chips">
          {[null, minutes].map((choice) => (
            <label key={choice} class="chip small">
              <input
                type="radio"
                name={name}
                checked={(length === 'none') === (choice === null)}
                onChange={() => on.onLength(choice)}
              />
              <span>
                {choice === null
                  ? t('pause.noLength')
                  : lengthInWords({ hours: 0, minutes: choice })}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

/** No pause is under way: it ended while the person was elsewhere, or the page was opened by itself. */
export function NoPause({ onPause }: { onPause: () => void }) {
  return (
    <>
      <p class="idea">{t('pause.none')}</p>
      <div class="row">
        <button type="button" class="main" onClick={onPause}>
          {t('pause.button.pause')}
        </button>
      </div>
    </>
  );
}
