import '../../components/theme.css';
import './style.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, type Opened } from '../../components/Actions';
import { AddSite } from '../../components/AddSite';
import { Mark } from '../../components/Mark';
import { NowLine } from '../../components/NowLine';
import { chooseClosing } from '../../utils/core/closings';
import { t } from '../../utils/words';
import { describePage } from '../shared/describePage';
import { unlockWith } from '../shared/unlockWith';
import { OneThing } from './OneThing';
import { usePopup } from './usePopup';

/** A number in [0, 1) that stays the same for one closing of the day, so that its line does too. */
const steady = (at: number) => (at % 997) / 997;

function Popup() {
  const { state, problem, act, report, addSite } = usePopup();
  const [open, setOpen] = useState<Opened>(null);
  const doneAt = state?.now.doneAt ?? 0;
  const closing = {
    hasNextStep: state?.now.hasNextStep ?? false,
    worksNights: state?.worksNights ?? false,
  };
  return (
    <main>
      <header>
        <Mark />
        {t('app.name')}
      </header>
      {problem !== null && (
        <p class="problem small" role="alert">
          {problem}
        </p>
      )}
      {state ? <NowLine now={state.now} zone={state.calendar.zone} /> : <div class="now" />}
      {state && (
        <div class="actions">
          <Actions
            now={state.now}
            closing={t(`closing.${chooseClosing(closing, steady(doneAt))}`)}
            open={open}
            onOpen={setOpen}
            onPause={() => act('pause', {}).then(() => window.close())}
            enoughLine={state.enoughLine}
            locked={state.locked}
            onUnlock={unlockWith}
            onQuiet={(length) => act('quiet', { length })}
            onCall={(length) => act('call', { length })}
            onLine={(line) => act('setEnoughLine', { line })}
            onCloseDay={(closed, nextStep) =>
              act('closeDay', { closed, nextStep, id: crypto.randomUUID() })
            }
            onCorrect={(told) => act('correct', { id: crypto.randomUUID(), told })}
            onUndo={() => act('undoCorrection', {})}
            onTracking={(tracking) => act('changeSettings', { patch: { tracking } })}
          />
          {state.site && <AddSite key={state.site.host} site={state.site} onAdd={addSite} />}
        </div>
      )}
      {/* One thing at a time: while a button is open, nothing else is asked. */}
      <div hidden={open !== null}>
        {state && <OneThing state={state} act={act} onProblem={report} />}
      </div>
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

describePage(t('app.name'));
render(<Popup />, document.getElementById('app') as HTMLElement);
