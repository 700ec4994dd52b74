import { directionOf } from '../../utils/core/base/textDirection';
import { isPlaying, type PageActivity } from '../../utils/core/nudging/lull';
import { extension } from './background';
import { focusPath, isAsking } from './focus';

const INPUTS = [
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'pointerdown',
  'pointerup',
  'wheel',
  'scroll',
  'dragover',
] as const;

declare global {
  interface Window {
    readonly documentPictureInPicture?: { readonly window: Window | null };
  }
}

/**
 * Watches a page, and the frames of it that can be looked into, until the signal ends. The function that it returns
 * says what goes on there now. It leaves nothing behind. Only what a person did counts: events that the page makes
 * delay nothing.
 *
 * It cannot know: keys in frames of other origins (see `isBlind`), sound made without an element or in
 * a shadow root (the background asks the browser whether the tab is audible), a camera whose picture
 * the page does not show. A dialog of the browser or the system is known by the focus it takes.
 */
export function watchActivity(page: Window, signal: AbortSignal): () => PageActivity {
  let lastInput = performance.now();
  let interactions = performance.interactionCount;
  let composing = false;
  let holding = false;
  let printing = false;
  const isFromLeft = directionOf(extension.i18n.getUILanguage()) === 'ltr';
  // By their root elements, since a page that opens its document again loses all listeners and keeps the document.
  const watched = new WeakSet<Element>();

  const watch = ({ defaultView: view, documentElement: root }: Document) => {
    if (!view || !root || watched.has(root)) return;
    watched.add(root);
    // What was typed in a frame before it was found is unknown.
    lastInput = performance.now();
    const on = <T extends Event>(types: readonly string[], listener: (event: T) => void) => {
      const byPerson = (event: Event) => {
        if (event.isTrusted) listener(event as T);
      };
      for (const type of types) {
        view.addEventListener(type, byPerson, { capture: true, passive: true, signal });
      }
    };
    on(INPUTS, () => {
      lastInput = performance.now();
    });
    // Movement towards the corner in which a nudge comes: the hand is about to click something there.
    on<PointerEvent>(['pointermove'], ({ clientX, clientY }) => {
      const isThatSide = isFromLeft === clientX > view.innerWidth / 2;
      if (isThatSide && clientY > view.innerHeight / 2) lastInput = performance.now();
    });
    // A composition whose element is removed may never report its end.
    on<CompositionEvent | InputEvent>(['compositionstart', 'compositionend', 'input'], (event) => {
      composing =
        event.type === 'compositionstart' || ('isComposing' in event && event.isComposing);
    });
    // Nor may a release outside of the window, or a drag whose source is removed.
    on<PointerEvent>(['pointerdown', 'pointermove', 'pointerup', 'pointercancel'], (event) => {
      const cancelled = event.type === 'pointercancel';
      // A drag of the browser's own starts by cancelling the pointer, while the mouse button is still down.
      if (!cancelled || event.pointerType !== 'mouse') holding = !cancelled && event.buttons !== 0;
    });
    on(['dragend', 'drop'], () => {
      holding = false;
      lastInput = performance.now();
    });
    on(['beforeprint', 'afterprint'], ({ type }) => {
      printing = type === 'beforeprint';
    });
  };

  watch(page.document);
  return () => {
    const { document } = page;
    // A window does not list the frames in its shadow roots: those are found by the focus alone.
    const focused = focusPath(document).map(({ ownerDocument }) => ownerDocument);
    const documents = [...new Set([...documentsIn(page), ...focused])];
    for (const each of documents) watch(each);
    // The browser's own count of keys and clicks, since a page that listened first may stop their events.
    if (performance.interactionCount !== interactions) {
      interactions = performance.interactionCount;
      lastInput = performance.now();
    }
    return {
      lastInput,
      composing,
      holding,
      printing,
      hidden: document.hidden,
      focused: document.hasFocus(),
      fullScreen: document.fullscreenElement !== null,
      get pictureInPicture() {
        if (page.documentPictureInPicture?.window) return true;
        return documents.some((each) => Boolean(each.pictureInPictureElement));
      },
      get asking() {
        return isAsking(document);
      },
      get playing() {
        return documents.some(plays);
      },
    };
  };
}

/** The documents of a window and of the frames in it, without those of other origins. */
function documentsIn(view: Window): Document[] {
  try {
    const { document } = view;
    const frames = Array.from({ length: view.length }, (_, index) => view[index]);
    return [document, ...frames.flatMap((frame) => (frame ? documentsIn(frame) : []))];
  } catch {
    return [];
  }
}

function plays(document: Document): boolean {
  const media = ['video', 'audio'].flatMap((name) => [
    ...(document.getElementsByTagName(name) as HTMLCollectionOf<HTMLMediaElement>),
  ]);
  return media.some((medium) => {
    const { paused, ended, muted, volume, loop, autoplay, srcObject } = medium;
    return isPlaying({ paused, ended, muted, volume, loop, autoplay, live: srcObject !== null });
  });
}
