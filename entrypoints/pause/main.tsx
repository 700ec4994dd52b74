import '../../components/theme.css';
import '../../components/choices.css';
import './style.css';
import { render } from 'preact';
import { BreathingRing } from '../../components/BreathingRing';
import { NoPause, PauseView } from '../../components/PauseView';
import { language, t } from '../../utils/words';
import { usePause } from './usePause';

function Pause() {
  const { state, problem, ...on } = usePause();
  const page = state?.page;
  return (
    <main class="pause">
      <h1 class="unseen">{t('pause.title')}</h1>
      <div class="middle">
        <BreathingRing />
        {state &&
          (page ? (
            <PauseView
              idea={page.hidden ? null : (page.shown.at(-1) ?? null)}
              minutes={state.minutes}
              length={state.over ? 'over' : page.endsAt === null ? 'none' : 'chosen'}
              onAnother={on.another}
              onNoIdea={on.noIdea}
              onLength={on.setLength}
              onBack={on.back}
            />
          ) : (
            <NoPause onPause={on.pause} />
          ))}
        <p class="problem" role="alert">
          {problem && t('pause.problem')}
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

document.documentElement.lang = language();
document.title = t('pause.title');
render(<Pause />, document.getElementById('app') as HTMLElement);
