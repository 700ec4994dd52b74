import '../../components/ui/theme.css';
import './style.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, type OpenAction } from '../../components/popup/Actions';
import { StatusHeader } from '../../components/popup/StatusHeader';
import { viewKindOf } from '../../components/popup/viewKind';
import { AddSite } from '../../components/sites/AddSite';
import { LogoSmall } from '../../components/ui/LogoSmall';
import { useDelayed } from '../../components/ui/useDelayed';
import { chooseClosingLine } from '../../utils/core/content/closingLines';
import { sameSite } from '../../utils/core/settings/sites';
import { t } from '../../utils/i18n';
import type { PopupView } from '../../utils/views';
import { describePage } from '../shared/describePage';
import { unlockJournal } from '../shared/unlockJournal';
import { useDraft } from '../shared/useDraft';
import { PopupCard } from './PopupCard';
import { usePopup } from './usePopup';

/** A number in [0, 1) that stays the same for one closing of the day, so that its line stays too. */
const fractionOf = (at: number) => (at % 997) / 997;

function Popup() {
  const { state, headline, problem, isWorking, ...on } = usePopup();
  const late = useDelayed(isWorking);
  return (
    <main>
      <header>
        <LogoSmall />
        <span class="unseen">{t('app.name')}</span>
      </header>
      <p class="problem small" role="alert">
        {problem}
      </p>
      <p class="late soft small" role="status">
        {late && t('options.working')}
      </p>
      {state ? (
        <Shown state={state} {...on} />
      ) : (
        <div class="now">
          <h1 class={headline ? '' : 'unseen'}>{headline?.text ?? t('app.name')}</h1>
        </div>
      )}
      <nav class="small soft" aria-label={t('app.pages')}>
        {(['week', 'journal', 'options', 'help'] as const).map((page) => (
          <a key={page} href={`${page}.html`}>
            {t(`app.link.${page}`)}
          </a>
        ))}
      </nav>
    </main>
  );
}

type ShownProps = Pick<ReturnType<typeof usePopup>, 'act' | 'report' | 'addSite'> & {
  state: PopupView;
};

function Shown({ state, act, report, addSite }: ShownProps) {
  const { status, calendar, worksNights, enoughLine, locked, newSite } = state;
  const view = viewKindOf(status);
  const saves = status.saveEntries !== 'no';
  const nextStep = useDraft('nextStep', null, state.nextStep, saves);
  const line = useDraft('line', null, state.line, saves);
  // What was begun is open from the start.
  const [open, setOpen] = useState<OpenAction>(
    view !== 'day' ? null : state.nextStep ? 'done' : state.line ? 'line' : null,
  );
  const [asks, setAsks] = useState(
    () => state.questionSession.resumed !== null || (view === 'day' && !state.questionRests),
  );
  // One thing at a time: while an action is open, nothing else is asked.
  const isCardShown = open === null && (view === 'day' || view === 'closed');
  const closing = chooseClosingLine(
    { hasNextStep: status.hasNextStep, worksNights },
    fractionOf(status.doneAt ?? 0),
  );
  const closeDay = async (closed: boolean) => {
    const text = closed ? nextStep.text : '';
    const done = await act('closeDay', { closed, nextStep: text, id: nextStep.id });
    if (done && closed) (text.trim() === '' ? nextStep.discard : nextStep.reset)();
    return done;
  };
  return (
    <>
      <StatusHeader
        status={status}
        outlook={state.outlook}
        view={view}
        zone={calendar.zone}
        isZoneKnown={state.isZoneKnown}
        countedSite={state.countedSite}
        isHidden={state.isHidden}
        isUnseen={state.isUnseen}
        closing={t(`closing.${closing}`)}
      />
      <div class="actions">
        {view !== 'noSites' && (
          <Actions
            status={status}
            view={view}
            open={open}
            onOpen={setOpen}
            onPause={() => act('startPause', {}).then((done) => done && window.close())}
            day={{
              nextStep: nextStep.text,
              onNextStep: nextStep.change,
              onClose: closeDay,
              locked,
              onUnlock: unlockJournal,
              onSaveEntries: (saveEntries) => act('changeSettings', { patch: { saveEntries } }),
            }}
            enoughLine={enoughLine}
            isNoteShown={state.note !== null && isCardShown}
            isLineQuoted={state.note?.pattern === 'movingLine'}
            lineDraft={line}
            onQuestion={asks || state.note ? undefined : () => setAsks(true)}
            onBack={() => act('endPause', {})}
            onQuiet={(duration) => act('setSnooze', { duration })}
            onCall={(duration) => act('setCall', { duration })}
            onLine={async (next) => {
              const done = await act('setEnoughLine', { line: next, id: line.id });
              if (done) line.discard();
              return done;
            }}
            onLineBack={(dropped) => act('setEnoughLine', { line: dropped })}
            onCorrect={(told) => act('correctTime', { id: crypto.randomUUID(), correction: told })}
            onUndo={() => act('undoCorrection', {})}
            onTracking={(tracking) => act('changeSettings', { patch: { tracking } })}
          />
        )}
        {newSite && (open ?? 'site') === 'site' && (view === 'day' || view === 'noSites') && (
          <AddSite
            key={newSite.title}
            open={open === 'site'}
            onOpen={(opened) => setOpen(opened ? 'site' : null)}
            site={newSite.site}
            name={newSite.title}
            isFirst={view === 'noSites'}
            wasRefused={state.pendingSites.some((asked) => sameSite(asked, newSite.site))}
            onAdd={addSite}
          />
        )}
      </div>
      <div hidden={!isCardShown}>
        <PopupCard state={state} isShown={isCardShown} asks={asks} act={act} report={report} />
      </div>
    </>
  );
}

describePage(t('app.name'));
render(<Popup />, document.getElementById('app') as HTMLElement);
