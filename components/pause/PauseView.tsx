import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { IdeaId } from '../../utils/core/content/pauseIdeas';
import { t } from '../../utils/i18n';

interface Props {
  /** `null` if the person wants none. */
  idea: IdeaId | null;
  /** The chosen length is over. */
  over: boolean;
  /** The pause has only begun: there is the idea and the way back, and the rest of the page waits. */
  begins: boolean;
  /** What was done last, in one sentence; `null` without. */
  said: string | null;
  onMore: () => void;
  /** Closes the day; absent where that is not offered. */
  onDone: (() => void) | undefined;
  /** What the person called enough for today, in their own words; `null` without. */
  line: string | null;
  onAnother: () => void;
  onNoIdea: () => void;
  onBack: () => void;
  /** Shown below: the choice of a length, and the journal. */
  children: ComponentChildren;
}

/** The current pause. Nothing counts, and nothing asks to be done. */
export function PauseView({ idea, over, begins, line, said, children, ...on }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  const had = useRef(idea !== null);
  const asked = useRef(false);
  useLayoutEffect(() => {
    // The button "No idea" goes with the idea, so the keyboard goes on from its neighbour.
    if (had.current && idea === null) first.current?.focus();
    had.current = idea !== null;
  }, [idea]);
  useLayoutEffect(() => {
    // "More" goes with what it brought.
    if (!begins && asked.current) first.current?.focus();
  }, [begins]);

  return (
    <>
      <p class="said soft" role="status">
        {said ?? (over ? '' : t('reply.pause'))}
      </p>
      <p class="idea" aria-live="polite">
        {over ? t('reply.pauseEnd') : idea && t(`idea.${idea}`)}
      </p>
      <div class="row">
        {begins && (
          <button
            type="button"
            class="as-link small"
            onClick={() => {
              asked.current = true;
              on.onMore();
            }}
          >
            {t('pause.button.more')}
          </button>
        )}
        {!begins && !over && (
          <button type="button" ref={first} onClick={on.onAnother}>
            {t(idea ? 'pause.button.another' : 'pause.button.idea')}
          </button>
        )}
        {!begins && !over && idea && (
          <button type="button" onClick={on.onNoIdea}>
            {t('pause.button.noIdea')}
          </button>
        )}
        {on.onDone && (
          <button type="button" onClick={on.onDone}>
            {t('nudge.done')}
          </button>
        )}
        <button type="button" class={over ? 'main' : undefined} onClick={on.onBack}>
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
