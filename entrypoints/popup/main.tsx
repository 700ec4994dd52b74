import '../../components/ui/theme.css';
import './style.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, type Opened } from '../../components/popup/Actions';
import { StatusHeader } from '../../components/popup/StatusHeader';
import { AddSite } from '../../components/sites/AddSite';
import { LogoSmall } from '../../components/ui/LogoSmall';
import { useDelayed } from '../../components/ui/useDelayed';
import { chooseClosing } from '../../utils/core/content/closingLines';
import { t } from '../../utils/i18n';
import { describePage } from '../shared/describePage';
import { unlockWith } from '../shared/unlockWith';
import { useSheet } from '../shared/useDraft';
import { OneThing } from './PopupCard';
import { type PopupState, usePopup } from './usePopup';

/** A number in [0, 1) that stays the same for one closing of the day, so that its line does too. */
const steady = (at: number) => (at % 997) / 997;

function Popup() {
  const { state, problem, waits, ...on } = usePopup();
  const late = useDelayed(waits);
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
          <h1 class="unseen">{t('app.name')}</h1>
        </div>
      )}
      <nav class="small soft" aria-label={t('app.pages')}>
        {(['week', 'options', 'help'] as const).map((page) => (
          <a key={page} href={`${page}.html`} target="_blank" rel="noreferrer">
            {t(`app.link.${page}`)}
          </a>
        ))}
      </nav>
    </main>
  );
}

type ShownProps = Pick<ReturnType<typeof usePopup>, 'act' | 'report' | 'addSite'> & {
  state: PopupState;
};

function Shown({ state, act, report, addSite }: ShownProps) {
  const { status: now, calendar, worksNights, enoughLine, locked, site } = state;
  const step = useSheet('nextStep', null, state.nextStep, now.saveEntries !== 'no');
  // A next step that was begun stands open.
  const [open, setOpen] = useState<Opened>(
    state.nextStep && now.tracking && now.doneAt === null ? 'done' : null,
  );
  const closing = chooseClosing(
    { hasNextStep: now.hasNextStep, worksNights },
    steady(now.doneAt ?? 0),
  );
  const closeDay = async (closed: boolean) => {
    const nextStep = closed ? step.words : '';
    const done = await act('closeDay', { closed, nextStep, id: step.id });
    if (done && closed) (nextStep.trim() === '' ? step.letGo : step.turn)();
    return done;
  };
  return (
    <>
      <StatusHeader now={now} zone={calendar.zone} />
      <div class="actions">
        <Actions
          now={now}
          closing={t(`closing.${closing}`)}
          open={open}
          onOpen={setOpen}
          onPause={() => act('pause', {}).then((done) => done && window.close())}
          enoughLine={enoughLine}
          locked={locked}
          onUnlock={unlockWith}
          onQuiet={(length) => act('quiet', { length })}
          onCall={(length) => act('call', { length })}
          onLine={(line) => act('setEnoughLine', { line })}
          nextStep={step.words}
          onNextStep={step.write}
          onCloseDay={closeDay}
          onNotes={(saveEntries) => act('changeSettings', { patch: { saveEntries } })}
          onCorrect={(told) => act('correct', { id: crypto.randomUUID(), told })}
          onUndo={() => act('undoCorrection', {})}
          onTracking={(tracking) => act('changeSettings', { patch: { tracking } })}
        />
        {site && open === null && (
          <AddSite key={site.host} site={site} isFirst={!now.hasSites} onAdd={addSite} />
        )}
      </div>
      {/* One thing at a time: while a button is open, nothing else is asked. */}
      <div hidden={open !== null}>
        <OneThing state={state} act={act} onProblem={report} />
      </div>
    </>
  );
}

describePage(t('app.name'));
render(<Popup />, document.getElementById('app') as HTMLElement);
