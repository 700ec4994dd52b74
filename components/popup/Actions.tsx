import { useState } from 'preact/hooks';
import type { EnoughLine } from '../../utils/core/settings/enoughLine';
import type { TimeCorrection } from '../../utils/core/state/corrections';
import type { Status } from '../../utils/core/state/status';
import { t } from '../../utils/i18n';
import type { SaveRules } from '../journal/useSaveSteps';
import { EnoughLineForm } from '../settings/EnoughLineForm';
import { UndoNotice } from '../ui/UndoNotice';
import { CloseDay } from './CloseDay';
import { CorrectTime } from './CorrectTime';
import { QuietChoice } from './QuietChoice';

/** Which of the buttons is open. */
export type OpenAction = 'done' | 'quiet' | 'count' | 'line' | null;

interface Props {
  status: Status;
  open: OpenAction;
  onOpen: (open: OpenAction) => void;
  onPause: () => void;
  day: Omit<SaveRules, 'saveEntries'> & {
    /** The line that the day was closed with. */
    readonly closing: string;
    /** The next step, as far as it is written. */
    readonly nextStep: string;
    readonly onNextStep: (text: string) => void;
    readonly onClose: (closed: boolean) => Promise<boolean>;
  };
  enoughLine: EnoughLine | null;
  onCorrect: (correction: TimeCorrection) => void;
  onUndo: () => void;
  /** Each of these resolves to true once it is done. */
  onQuiet: (length: 'hour' | 'today' | 'no') => Promise<boolean>;
  onCall: (length: 30 | 60 | 'open' | 'no') => Promise<boolean>;
  onTracking: (on: boolean) => Promise<boolean>;
  onLine: (line: EnoughLine | null) => Promise<boolean>;
}

/** Pause · Done · Quiet: three of one size. Each answer is one click, or two with something to choose. */
export function Actions({ status, open, onOpen, onPause, day, enoughLine, ...on }: Props) {
  const [dropped, setDropped] = useState<EnoughLine | null>(null);
  const { onClose, closing, nextStep, onNextStep, ...rules } = day;
  const toggle = (part: OpenAction) => onOpen(open === part ? null : part);
  /** Closes what is open once the action is done: if that fails, what was written stays. */
  const then = (act: () => Promise<boolean>) => async () => {
    if (await act()) onOpen(null);
  };
  const drop = async () => {
    const done = enoughLine === null || (await on.onLine(null));
    if (done) setDropped(enoughLine);
    return done;
  };
  const closed = status.doneAt !== null;

  if (!status.tracking) {
    return (
      <div class="choices">
        <button type="button" onClick={() => on.onTracking(true)}>
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
        {closed ? (
          <button type="button" onClick={then(() => onClose(false))}>
            {t('popup.button.openDay')}
          </button>
        ) : (
          <button type="button" aria-expanded={open === 'done'} onClick={() => toggle('done')}>
            {t('popup.button.done')}
          </button>
        )}
        {status.snooze !== null ? (
          <button type="button" onClick={then(() => on.onQuiet('no'))}>
            {t('popup.button.endQuiet')}
          </button>
        ) : status.call !== null ? (
          <button type="button" onClick={then(() => on.onCall('no'))}>
            {t('popup.button.endCall')}
          </button>
        ) : (
          <button type="button" aria-expanded={open === 'quiet'} onClick={() => toggle('quiet')}>
            {t('popup.button.quiet')}
          </button>
        )}
      </div>
      {closed && <p class="closing">{closing}</p>}
      {open === 'quiet' && (
        <QuietChoice
          onQuiet={(length) => void then(() => on.onQuiet(length))()}
          onCall={(length) => void then(() => on.onCall(length))()}
          onStop={then(() => on.onTracking(false))}
        />
      )}
      {open === 'done' && (
        <CloseDay
          {...rules}
          saveEntries={status.saveEntries}
          nextStep={nextStep}
          onNextStep={onNextStep}
          onClose={then(() => onClose(true))}
          onBack={() => onOpen(null)}
        />
      )}
      {open === 'line' && (
        <EnoughLineForm
          line={enoughLine}
          onSave={(line) => void then(() => on.onLine(line))()}
          onDrop={then(drop)}
        />
      )}
      {open === null && dropped && !enoughLine && (
        <UndoNotice text={t('week.deleted')} onUndo={() => void on.onLine(dropped)} />
      )}
      {(open === null || open === 'count') && (
        <div class="links small">
          {(status.sinceBreakMs !== null || status.canUndoCorrection) && (
            <Link part="count" open={open} onOpen={toggle} />
          )}
          {open === null && !closed && <Link part="line" open={open} onOpen={toggle} />}
        </div>
      )}
      {open === 'count' && (
        <CorrectTime
          stretchMs={status.sinceBreakMs}
          canUndo={status.canUndoCorrection}
          onCorrect={on.onCorrect}
          onUndo={on.onUndo}
        />
      )}
    </>
  );
}

interface LinkProps {
  part: 'count' | 'line';
  open: OpenAction;
  onOpen: (part: OpenAction) => void;
}

function Link({ part, open, onOpen }: LinkProps) {
  return (
    <button
      type="button"
      class="as-link"
      aria-expanded={open === part}
      onClick={() => onOpen(part)}
    >
      {t(`popup.${part}.offer`)}
    </button>
  );
}
