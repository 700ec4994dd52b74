import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { IdeaId } from '../../utils/core/content/pauseIdeas';
import { t } from '../../utils/i18n';

interface Props {
  /** `null` if the person wants none. */
  idea: IdeaId | null;
  /** The chosen length is over. */
  over: boolean;
  /** What the person called enough for today, in their own words; `null` without. */
  line: string | null;
  onAnother: () => void;
  onNoIdea: () => void;
  onBack: () => void;
  /** Shown below: the choice of a length, and the journal. */
  children: ComponentChildren;
}

/** The current pause. Nothing counts, and nothing asks to be done. */
export function PauseView({ idea, over, line, onAnother, onNoIdea, onBack, children }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  const had = useRef(idea !== null);
  useEffect(() => {
    // The button "No idea" goes with the idea, so the keyboard goes on from its neighbour.
    if (had.current && idea === null) first.current?.focus();
    had.current = idea !== null;
  }, [idea]);

  return (
    <>
      <p class="said soft" role="status">
        {t(over ? 'reply.pauseEnd' : 'reply.pause')}
      </p>
      <p class="idea" aria-live="polite">
        {idea && t(`idea.${idea}`)}
      </p>
      <div class="row">
        <button type="button" ref={first} onClick={onAnother}>
          {t(idea ? 'pause.button.another' : 'pause.button.idea')}
        </button>
        {idea && (
          <button type="button" onClick={onNoIdea}>
            {t('pause.button.noIdea')}
          </button>
        )}
        <button type="button" class="main" onClick={onBack}>
          {t('pause.button.back')}
        </button>
      </div>
      {children}
      {line !== null && (
        <p class="line soft">
          {t('pause.line')} <q dir="auto">{line}</q>
        </p>
      )}
    </>
  );
}
