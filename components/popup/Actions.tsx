import { useState } from 'preact/hooks';
import type { EnoughLine } from '../../utils/core/settings/enoughLine';
import type { TimeCorrection } from '../../utils/core/state/corrections';
import type { Status } from '../../utils/core/state/status';
import { t } from '../../utils/i18n';
import { EnoughLineForm } from '../settings/EnoughLineForm';
import { UndoNotice } from '../ui/UndoNotice';
import { CloseDay } from './CloseDay';
import { CorrectTime } from './CorrectTime';
import { QuietChoice } from './QuietChoice';

interface Props {
  now: Status;
  /** The line the day was closed with. */
  closing: string;
  enoughLine: EnoughLine | null;
  /** The journal is locked: a next step needs its passphrase. */
  locked: boolean;
  /** The next step that is being written. */
  nextStep: string;
  onNextStep: (words: string) => void;
  open: Opened;
  onOpen: (open: Opened) => void;
  onPause: () => void;
  /** These are true once it is done. */
  onQuiet: (length: 'hour' | 'today' | 'no') => Promise<boolean>;
  onCall: (length: 30 | 60 | 'open' | 'no') => Promise<boolean>;
  onCloseDay: (closed: boolean) => Promise<boolean>;
  /** The answer to whether notes are kept from now on. */
  onNotes: (choice: 'keep' | 'no') => Promise<boolean>;
  onTracking: (on: boolean) => Promise<boolean>;
  onLine: (line: EnoughLine | null) => Promise<boolean>;
  onCorrect: (told: TimeCorrection) => void;
  onUndo: () => void;
  onUnlock: (passphrase: string) => Promise<boolean>;
}

/** Which of the buttons is open. */
export type Opened = 'done' | 'quiet' | 'count' | 'line' | null;

/** Pause · Done · Quiet: three of one size. Each answer is one click, or two with something to choose. */
export function Actions({ now, closing, enoughLine, locked, nextStep, open, ...on }: Props) {
  const { onOpen } = on;
  const [dropped, setDropped] = useState<EnoughLine | null>(null);
  const turn = (part: Opened) => onOpen(open === part ? null : part);
  /** What is open closes once it is done: if that fails, what was written stays. */
  const then = (act: () => Promise<boolean>) => async () => {
    if (await act()) onOpen(null);
  };
  const drop = async () => {
    const done = enoughLine === null || (await on.onLine(null));
    if (done) setDropped(enoughLine);
    return done;
  };
  const closed = now.doneAt !== null;

  if (!now.tracking) {
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
        <button type="button" onClick={on.onPause}>
          {t('popup.button.pause')}
        </button>
        {closed ? (
          <button type="button" onClick={then(() => on.onCloseDay(false))}>
            {t('popup.button.openDay')}
          </button>
        ) : (
          <button type="button" aria-expanded={open === 'done'} onClick={() => turn('done')}>
            {t('popup.button.done')}
          </button>
        )}
        {now.snooze !== null ? (
          <button type="button" onClick={then(() => on.onQuiet('no'))}>
            {t('popup.button.endQuiet')}
          </button>
        ) : now.call !== null ? (
          <button type="button" onClick={then(() => on.onCall('no'))}>
            {t('popup.button.endCall')}
          </button>
        ) : (
          <button type="button" aria-expanded={open === 'quiet'} onClick={() => turn('quiet')}>
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
          nextStep={nextStep}
          onWords={on.onNextStep}
          saveEntries={now.saveEntries}
          onNotes={on.onNotes}
          locked={locked}
          onUnlock={on.onUnlock}
          onClose={then(() => on.onCloseDay(true))}
          onBack={() => onOpen(null)}
        />
      )}
      {open === 'line' && (
        <EnoughLineForm
          line={enoughLine}
          onKeep={(line) => void then(() => on.onLine(line))()}
          onDrop={then(drop)}
        />
      )}
      {open === null && dropped && !enoughLine && (
        <UndoNotice text={t('week.deleted')} onUndo={() => void on.onLine(dropped)} />
      )}
      {(open === null || open === 'count') && (
        <div class="links small">
          {(now.sinceBreakMs !== null || now.canUndoCorrection) && (
            <Link part="count" open={open} onOpen={turn} />
          )}
          {open === null && !closed && <Link part="line" open={open} onOpen={turn} />}
        </div>
      )}
      {open === 'count' && (
        <CorrectTime
          stretchMs={now.sinceBreakMs}
          canUndo={now.canUndoCorrection}
          onCorrect={on.onCorrect}
          onUndo={on.onUndo}
        />
      )}
    </>
  );
}

interface LinkProps {
  part: 'count' | 'line';
  open: Opened;
  onOpen: (part: Opened) => void;
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
