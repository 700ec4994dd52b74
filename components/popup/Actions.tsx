import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MINUTE_MS } from '../../utils/core/base/defaults';
import type { EnoughLine } from '../../utils/core/settings/enoughLine';
import type { TimeCorrection } from '../../utils/core/state/corrections';
import type { Status } from '../../utils/core/state/status';
import { t } from '../../utils/i18n';
import type { SaveRules } from '../journal/useSaveSteps';
import { EnoughLineForm, type LineDraft } from '../settings/EnoughLineForm';
import { UndoNotice } from '../ui/UndoNotice';
import { CloseDay } from './CloseDay';
import { CorrectTime } from './CorrectTime';
import { QuietChoice } from './QuietChoice';
import type { PopupViewKind } from './viewKind';

/** Which of the buttons is open. */
export type OpenAction = 'done' | 'quiet' | 'count' | 'line' | 'site' | null;

interface Props {
  status: Status;
  view: PopupViewKind;
  open: OpenAction;
  onOpen: (open: OpenAction) => void;
  onPause: () => void;
  day: Omit<SaveRules, 'saveEntries'> & {
    /** The next step, as far as it is written. */
    readonly nextStep: string;
    readonly onNextStep: (text: string) => void;
    readonly onClose: (closed: boolean) => Promise<boolean>;
  };
  enoughLine: EnoughLine | null;
  /** A note below has a button for a pause. */
  isNoteShown: boolean;
  /** A note below quotes the line. */
  isLineQuoted: boolean;
  lineDraft: LineDraft;
  onCorrect: (correction: TimeCorrection) => void;
  onUndo: () => void;
  /** Opens a question where none is asked by itself; absent where one is. */
  onQuestion: (() => void) | undefined;
  /** Ends the pause. */
  onBack: () => void;
  /** Each of these resolves to true once it is done. */
  onQuiet: (length: 'hour' | 'today' | 'no') => Promise<boolean>;
  onCall: (length: 30 | 60 | 'open' | 'no') => Promise<boolean>;
  onTracking: (on: boolean) => Promise<boolean>;
  onLine: (line: EnoughLine | null) => Promise<boolean>;
  /** Puts back a line that was removed. */
  onLineBack: (line: EnoughLine) => Promise<boolean>;
}

/** A stretch of less is too short for its count to be wrong in a way that matters, ms. Our choice. */
const COUNT_FROM_MS = 10 * MINUTE_MS;

/** What can be done now: buttons of one size, with quiet ways to the rest. Each is one click, or two with something to choose. */
export function Actions({ status, view, open, onOpen, onPause, day, enoughLine, ...on }: Props) {
  const [dropped, setDropped] = useState<EnoughLine | null>(null);
  const { onClose, nextStep, onNextStep, ...rules } = day;
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

  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    const closed = open === null ? wasOpen.current : null;
    wasOpen.current = open;
    // What was pressed is gone, so the keyboard goes on from what had opened it, or from what stands there now.
    if (document.activeElement === document.body)
      document.getElementById(`open-${closed}`)?.focus();
  }, [open]);

  if (view === 'stopped') {
    return (
      <OneAction
        name={t('popup.button.start')}
        id="open-quiet"
        act={() => void on.onTracking(true)}
      />
    );
  }
  if (view === 'pause') return <OneAction name={t('pause.button.back')} act={on.onBack} />;
  if (view === 'call') {
    return (
      <OneAction
        name={t('popup.button.endCall')}
        id="open-quiet"
        act={() => void on.onCall('no')}
      />
    );
  }
  // What it asks for stands below, and is all there is.
  if (open === 'site') return null;
  const isClosed = view === 'closed';
  const canCorrect = (status.sinceBreakMs ?? 0) >= COUNT_FROM_MS || status.canUndoCorrection;
  return (
    <>
      <div class="choices">
        {!isClosed && !on.isNoteShown && (
          <button type="button" onClick={onPause}>
            {t('popup.button.pause')}
          </button>
        )}
        {isClosed ? (
          <button type="button" onClick={then(() => onClose(false))}>
            {t('popup.button.openDay')}
          </button>
        ) : (
          <button
            type="button"
            id="open-done"
            aria-expanded={open === 'done'}
            onClick={() => toggle('done')}
          >
            {t('popup.button.done')}
          </button>
        )}
        {status.snooze !== null ? (
          <button type="button" id="open-quiet" onClick={then(() => on.onQuiet('no'))}>
            {t('popup.button.endQuiet')}
          </button>
        ) : (
          <button
            type="button"
            id="open-quiet"
            aria-expanded={open === 'quiet'}
            onClick={() => toggle('quiet')}
          >
            {t('popup.button.quiet')}
          </button>
        )}
      </div>
      {open === 'quiet' && (
        <QuietChoice
          onQuiet={(length) => void then(() => on.onQuiet(length))()}
          onCall={(length) => void then(() => on.onCall(length))()}
          onStop={then(() => on.onTracking(false))}
          onBack={() => onOpen(null)}
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
          draft={on.lineDraft}
          onSave={(line) => void then(() => on.onLine(line))()}
          onDrop={then(drop)}
          onBack={() => {
            on.lineDraft.discard();
            onOpen(null);
          }}
        />
      )}
      {open === null && dropped && !enoughLine && (
        <UndoNotice text={t('week.deleted')} onUndo={() => void on.onLineBack(dropped)} />
      )}
      {open === null && !isClosed && (
        <p class="small kept-line" role="status">
          {enoughLine && !on.isLineQuoted && <q dir="auto">{enoughLine.words}</q>}
        </p>
      )}
      {(open === null || open === 'count') && (
        <div class="links small">
          {canCorrect && (
            <Link name={t('popup.count.offer')} part="count" open={open} onOpen={toggle} />
          )}
          {open === null && !isClosed && (
            <Link
              name={t(enoughLine ? 'popup.line.change' : 'popup.line.offer')}
              part="line"
              open={open}
              onOpen={toggle}
            />
          )}
          {open === null && on.onQuestion && (
            <button type="button" class="as-link" onClick={on.onQuestion}>
              {t('popup.question')}
            </button>
          )}
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

function OneAction({ name, id, act }: { name: string; id?: string; act: () => void }) {
  return (
    <div class="choices">
      <button type="button" id={id} onClick={act}>
        {name}
      </button>
    </div>
  );
}

interface LinkProps {
  name: string;
  part: 'count' | 'line';
  open: OpenAction;
  onOpen: (part: OpenAction) => void;
}

function Link({ name, part, open, onOpen }: LinkProps) {
  return (
    <button
      type="button"
      id={`open-${part}`}
      class="as-link"
      aria-expanded={open === part}
      onClick={() => onOpen(part)}
    >
      {name}
    </button>
  );
}
