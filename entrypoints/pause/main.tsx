import '../../components/ui/theme.css';
import '../../components/ui/fields.css';
import './style.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { BreathingLogo } from '../../components/pause/BreathingLogo';
import { NoPause } from '../../components/pause/NoPause';
import { PauseLength } from '../../components/pause/PauseLength';
import { PauseView } from '../../components/pause/PauseView';
import { Suggestion } from '../../components/ui/Suggestion';
import { t } from '../../utils/i18n';
import { isPrivatePage } from '../../utils/platform/privateContext';
import { describePage } from '../shared/describePage';
import { PrivateWindowNotice } from '../shared/PrivateWindowNotice';
import { useSuggestion } from '../shared/useSuggestion';
import { PauseJournal } from './PauseJournal';
import { usePause } from './usePause';
import { usePrefersReducedMotion } from './usePrefersReducedMotion';

function PauseTab() {
  const { state, problem, ...on } = usePause();
  const suggestion = useSuggestion('noTimer', state?.suggestsNoTimer === true);
  const [isAsked, setIsAsked] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const over = state?.over === true;
  const begins = state?.begins === true && !isAsked && !over;
  useEffect(() => {
    // Its end is seen from another tab.
    if (over) document.title = t('pause.titleOver');
  }, [over]);
  const reducesMotion = usePrefersReducedMotion();
  const page = state?.page;
  return (
    <main class={begins ? 'pause begins' : 'pause'}>
      <h1 class="unseen">{t('pause.title')}</h1>
      <div class="middle">
        <BreathingLogo rests={reducesMotion || over} />
        {state &&
          (page ? (
            <PauseView
              idea={page.hidden ? null : (page.shown.at(-1) ?? null)}
              over={over}
              begins={begins}
              said={said}
              onMore={() => setIsAsked(true)}
              onDone={
                state.offersDone
                  ? () => on.closeDay().then((done) => done && setSaid(t('popup.closed')))
                  : undefined
              }
              line={state.line}
              onAnother={on.another}
              onNoIdea={on.noIdea}
              onBack={on.back}
            >
              <PauseLength
                lengths={state.lengths}
                chosen={page.length?.minutes ?? null}
                sound={state.sound}
                onLength={on.setLength}
                onSound={on.setSound}
              />
              {suggestion.shown && (
                <Suggestion
                  text={t('pause.noTimer')}
                  button={t('pause.button.noTimer')}
                  onTake={() => {
                    suggestion.take();
                    on.setLength(null);
                  }}
                  onNotHelpful={suggestion.notHelpful}
                />
              )}
              <PauseJournal report={on.report} />
            </PauseView>
          ) : (
            <NoPause onPause={on.pause} />
          ))}
        <p class="problem" role="alert">
          {problem && t('popup.problem')}
        </p>
      </div>
      <Footer journal={!begins} />
    </main>
  );
}

/** The way out of a pause that is not one back to work. `journal`: a place to write is in sight, and so is what it keeps. */
function Footer({ journal }: { journal: boolean }) {
  return (
    <nav class="row small soft" aria-label={t('app.pages')}>
      {(journal ? (['journal', 'help'] as const) : (['help'] as const)).map((page) => (
        <a key={page} href={`${page}.html`} target="_blank" rel="noreferrer">
          {t(`app.link.${page}`)}
        </a>
      ))}
    </nav>
  );
}

/** In a private window of Firefox, where nothing of a pause can be read. */
function PrivatePause() {
  return (
    <main class="pause">
      <h1 class="unseen">{t('pause.title')}</h1>
      <div class="middle">
        <PrivateWindowNotice />
      </div>
      <Footer journal={false} />
    </main>
  );
}

describePage(t('pause.title'));
render(
  isPrivatePage() ? <PrivatePause /> : <PauseTab />,
  document.getElementById('app') as HTMLElement,
);
