import '../../components/theme.css';
import '../../components/choices.css';
import './style.css';
import { render } from 'preact';
import { BreathingRing } from '../../components/BreathingRing';
import { KindOffer } from '../../components/KindOffer';
import { PauseLength } from '../../components/PauseLength';
import { NoPause, PauseView } from '../../components/PauseView';
import { t } from '../../utils/i18n';
import { describePage } from '../shared/describePage';
import { useOffer } from '../shared/useOffer';
import { PauseWords } from './PauseJournal';
import { usePause } from './usePause';
import { useStillness } from './usePrefersReducedMotion';

function Pause() {
  const { state, problem, ...on } = usePause();
  const offer = useOffer('noTimer', state?.offersNoTimer === true);
  const rests = useStillness();
  const page = state?.page;
  return (
    <main class="pause">
      <h1 class="unseen">{t('pause.title')}</h1>
      <div class="middle">
        <BreathingRing rests={rests || state?.over === true} />
        {state &&
          (page ? (
            <PauseView
              idea={page.hidden ? null : (page.shown.at(-1) ?? null)}
              over={state.over}
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
              {offer.shown && (
                <KindOffer
                  text={t('pause.noTimer')}
                  button={t('pause.button.noTimer')}
                  onTake={() => {
                    offer.take();
                    on.setLength(null);
                  }}
                  onNotHelpful={offer.notHelpful}
                />
              )}
              <PauseWords onProblem={on.report} />
            </PauseView>
          ) : (
            <NoPause onPause={on.pause} />
          ))}
        <p class="problem" role="alert">
          {problem && t('popup.problem')}
        </p>
      </div>
      <nav class="small soft" aria-label={t('app.pages')}>
        <a href="help.html" target="_blank" rel="noreferrer">
          {t('app.link.help')}
        </a>
      </nav>
    </main>
  );
}

describePage(t('pause.title'));
render(<Pause />, document.getElementById('app') as HTMLElement);
