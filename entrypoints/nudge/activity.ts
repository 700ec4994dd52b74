import type { PageActivity } from '../../utils/core/lull';

/** Watches a page until the signal ends, and says what goes on in it. Leaves nothing behind. */
export function watchActivity(page: Window, signal: AbortSignal): () => PageActivity {
  const { document } = page;
  let lastInput = performance.now();
  let composing = false;
  let holding = false;
  let printing = false;

  const on = (types: readonly string[], listener: () => void) => {
    for (const type of types) {
      page.addEventListener(type, listener, { capture: true, passive: true, signal });
    }
  };
  on(
    ['keydown', 'keyup', 'beforeinput', 'input', 'pointerdown', 'wheel', 'scroll', 'paste'],
    () => {
      lastInput = performance.now();
    },
  );
  on(['compositionstart'], () => {
    composing = true;
  });
  on(['compositionend'], () => {
    composing = false;
    lastInput = performance.now();
  });
  on(['pointerdown', 'dragstart'], () => {
    holding = true;
  });
  on(['pointerup', 'pointercancel', 'dragend', 'drop'], () => {
    holding = false;
    lastInput = performance.now();
  });
  on(['beforeprint'], () => {
    printing = true;
  });
  on(['afterprint'], () => {
    printing = false;
  });

  return () => ({
    lastInput,
    composing,
    holding,
    printing,
    hidden: document.hidden,
    fullScreen: document.fullscreenElement !== null,
    pictureInPicture: Boolean(document.pictureInPictureElement),
    playing: [...document.querySelectorAll<HTMLMediaElement>('video, audio')].some(
      ({ paused, ended, muted }) => !paused && !ended && !muted,
    ),
  });
}

/** Whether the focus sits in a frame, whose keys never reach this script. */
export function focusInFrame({ activeElement }: Document): boolean {
  return activeElement !== null && /^(iframe|frame|object|embed)$/i.test(activeElement.tagName);
}
