import { useState } from 'preact/hooks';
import type { Told } from '../utils/core/corrections';
import type { Now } from '../utils/core/now';
import { t } from '../utils/words';
import { Correct } from './Correct';
import { Editor } from './Reflection';

interface Props {
  now: Now;
  /** The line the day was closed with. */
  closing: string;
  open: Opened;
  onOpen: (open: Opened) => void;
  onPause: () => void;
  onQuiet: (length: 'hour' | 'today' | 'no') => void;
  onCloseDay: (closed: boolean, nextStep: string) => void;
  onTracking: (on: boolean) => void;
  onCorrect: (told: Told) => void;
  onUndo: () => void;
}

/** Which of the buttons is open. */
export type Opened = 'done' | 'quiet' | 'count' | null;

/** Pause · Done · Quiet: three of one size. Each answer is one click, or two with something to choose. */
export function Actions(props: Props) {
  const {
    now,
    closing,
    open,
    onOpen,
    onPause,
    onQuiet,
    onCloseDay,
    onTracking,
    onCorrect,
    onUndo,
  } = props;
  const [nextStep, setNextStep] = useState('');
  const turn = (part: Opened) => onOpen(open === part ? null : part);
  const then = (act: () => void) => () => {
    onOpen(null);
    act();
  };

  if (!now.tracking) {
    return (
      <div class="choices">
        <button type="button" onClick={() => onTracking(true)}>
          {t('popup.button.start')}
        </button>
      </div>
    );
  }
  return (
    <>
      <div class="choices">
        <button type="button" onClick={onPause}>
          {t('popup.button.pause')}
        </button>
        {now.doneAt === null ? (
          <button type="button" aria-expanded={open === 'done'} onClick={() => turn('done')}>
            {t('popup.button.done')}
          </button>
        ) : (
          <button type="button" onClick={then(() => onCloseDay(false, ''))}>
            {t('popup.button.openDay')}
          </button>
        )}
        {now.quiet === null ? (
          <button type="button" aria-expanded={open === 'quiet'} onClick={() => turn('quiet')}>
            {t('popup.button.quiet')}
          </button>
        ) : (
          <button type="button" onClick={then(() => onQuiet('no'))}>
            {t('popup.button.endQuiet')}
          </button>
        )}
      </div>
      {now.doneAt !== null && <p class="closing">{closing}</p>}
      {open === 'quiet' && (
        <div class="choices">
          <button type="button" onClick={then(() => onQuiet('hour'))}>
            {t('popup.button.hour')}
          </button>
          <button type="button" onClick={then(() => onQuiet('today'))}>
            {t('popup.button.today')}
          </button>
          <button type="button" onClick={then(() => onTracking(false))}>
            {t('popup.button.stop')}
          </button>
        </div>
      )}
      {(now.sinceBreakMs !== null || now.canUndo) && open !== 'done' && (
        <button
          type="button"
          class="as-link small"
          aria-expanded={open === 'count'}
          onClick={() => turn('count')}
        >
          {t('popup.count.offer')}
        </button>
      )}
      {open === 'count' && (
        <Correct
          stretchMs={now.sinceBreakMs}
          canUndo={now.canUndo}
          onCorrect={onCorrect}
          onUndo={onUndo}
        />
      )}
      {open === 'done' && (
        <div class="part">
          <p class="small">{t('popup.nextStep')}</p>
          <Editor label={t('popup.nextStep')} words={nextStep} onWords={setNextStep} />
          <div class="choices">
            <button type="button" onClick={then(() => onCloseDay(true, nextStep))}>
              {t('popup.button.doneToday')}
            </button>
            <button type="button" onClick={() => onOpen(null)}>
              {t('popup.button.back')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
