import { useId, useState } from 'preact/hooks';
import { MINUTE_MS } from '../../utils/core/base/defaults';
import type { TimeCorrection } from '../../utils/core/state/corrections';
import { formatMinutes } from '../../utils/format';
import { t } from '../../utils/i18n';

interface Props {
  /** How long the current stretch has lasted, ms; `null` without one. */
  stretchMs: number | null;
  canUndo: boolean;
  onCorrect: (correction: TimeCorrection) => void;
  onUndo: () => void;
}

/** How far back a rest may have started, minutes: fine steps at first, then coarse ones. */
const STEPS = [5, 10, 15, 20, 30, 45, 60, 90, 120];

/** Corrections of the record by the person. Each is one click, and can be undone. */
export function CorrectTime({ stretchMs, canUndo, onCorrect, onUndo }: Props) {
  const id = useId();
  const [minutes, setMinutes] = useState(10);
  const [changed, setChanged] = useState(false);
  const correct = (correction: TimeCorrection) => {
    setChanged(true);
    onCorrect(correction);
  };
  const fitting = STEPS.filter((step) => step === STEPS[0] || step * MINUTE_MS <= (stretchMs ?? 0));
  const chosen = fitting.includes(minutes) ? minutes : (fitting.at(-1) ?? 5);
  return (
    <div class="part">
      {stretchMs !== null && (
        <>
          <label for={id} class="small">
            {t('popup.count.resting')}
          </label>
          <div class="choices">
            <select
              id={id}
              value={chosen}
              onChange={({ currentTarget }) => setMinutes(Number(currentTarget.value))}
            >
              {fitting.map((step) => (
                <option key={step} value={step}>
                  {formatMinutes(step)}
                </option>
              ))}
            </select>
            <button type="button" onClick={() => correct({ what: 'rested', minutes: chosen })}>
              {t('popup.count.button.rest')}
            </button>
          </div>
          <p class="small">{t('popup.count.stretch')}</p>
          <div class="choices">
            <button type="button" onClick={() => correct({ what: 'notWork' })}>
              {t('popup.count.button.notWork')}
            </button>
            <button type="button" onClick={() => correct({ what: 'newStretch' })}>
              {t('popup.count.button.newStretch')}
            </button>
          </div>
        </>
      )}
      <p role="status" class="small">
        {changed && canUndo && t('popup.count.changed')}
      </p>
      {canUndo && (
        <div class="choices">
          <button type="button" onClick={onUndo}>
            {t('popup.count.button.undo')}
          </button>
        </div>
      )}
      <p class="small">
        <a href="week.html#today">{t('popup.count.timeline')}</a>
      </p>
    </div>
  );
}
