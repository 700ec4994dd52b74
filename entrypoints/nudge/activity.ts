import { isPlaying, type PageActivity } from '../../utils/core/nudging/lull';
import { isAsking } from './asking';
import { type Edited, focusPath, innermost } from './focus';

/** What is an input beside what may tell of a composition. */
const INPUTS = [
  'keyup',
  'beforeinput',
  'paste',
  'pointerdown',
  'pointerup',
  'wheel',
  'scroll',
  'dragover',
] as const;

/** What tells of a composition, in a page, and to an editor that draws its text itself. */
const COMPOSITION = [
  'compositionstart',
  'compositionupdate',
  'textformatupdate',
  'compositionend',
  'input',
  'keydown',
] as const;

declare global {
  interface Window {
    readonly documentPictureInPicture?: { readonly window: Window | null };
  }
}

/** What goes on in a page, and where the pointer was last in its window, if it moved so far. */
export type Watched = PageActivity & { readonly pointer?: DOMRect | undefined };

/**
 * Watches a page, and the frames of it that can be looked into, until the signal ends. The function that it returns
 * says what goes on there now. It leaves nothing behind. Only what a person did counts: events that the page makes
 * delay nothing.
 *
 * It cannot know: keys in frames of other origins (see `isBlind`), sound made without an element or in
 * a shadow root (the background asks the browser whether the tab is audible), a camera whose picture
 * the page does not show, a composition that began before and rests. A dialog of the browser or the system
 * is known by the focus it takes.
 */
export function watchActivity(page: Window, signal: AbortSignal): () => Watched {
  const heard = { capture: true, passive: true, signal };
  let lastInput = performance.now();
  let lastMove = lastInput;
  let pointer: DOMRect | undefined;
  let interactions = performance.interactionCount;
  /** What had the focus when a composition was last heard of: it ends with that focus at the latest. */
  let composer: Element | undefined;
  let holding = false;
  let printing = false;
  // By their root elements, since a page that opens its document again loses all listeners and keeps the document.
  const watched = new WeakSet<EventTarget>();

  /** Hears of compositions. In Chromium the end of one is an event of the page's own, and no input comes after it. */
  const compose = (to: EventTarget) => {
    const hear = (event: Event) => {
      const { type, isTrusted } = event;
      const ends = type === 'compositionend';
      if (!isTrusted && !(ends && composer)) return;
      const goesOn = !ends && (event as InputEvent).isComposing !== false;
      // A key that composes nothing may be one that a list of candidates takes.
      if (goesOn || type !== 'keydown') composer = goesOn ? innermost(page.document) : undefined;
      lastInput = performance.now();
    };
    for (const type of COMPOSITION) {
      to.addEventListener(type, hear, heard);
    }
  };
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
        view.addEventListener(type, byPerson, heard);
      }
    };
    on(INPUTS, () => {
      lastInput = performance.now();
    });
    on<PointerEvent>(['pointermove'], ({ clientX, clientY }) => {
      lastMove = performance.now();
      if (view === page) pointer = new DOMRect(clientX, clientY);
    });
    compose(view);
    // A release outside of the window may never be told, nor the end of a drag whose source is removed.
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

  const look = (): Watched => {
    const { document } = page;
    // A window does not list the frames in its shadow roots: those are found by the focus alone.
    const focused = focusPath(document).map(({ ownerDocument }) => ownerDocument);
    const documents = [...new Set([...documentsIn(page), ...focused])];
    for (const each of documents) watch(each);
    const last: Edited | undefined = innermost(document);
    // An editor that draws its text itself is told of compositions by an object, and the page is told nothing.
    const context = last?.editContext;
    if (context && !watched.has(context)) {
      watched.add(context);
      compose(context);
    }
    // The browser's own count of keys and clicks, since a page that listened first may stop their events.
    if (performance.interactionCount !== interactions) {
      interactions = performance.interactionCount;
      lastInput = performance.now();
    }
    return {
      lastInput,
      lastMove,
      pointer,
      composing: composer !== undefined && composer === last,
      holding: holding || document.pointerLockElement !== null,
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
  look();
  return look;
}

/** The documents of a window and of the frames in it, without those of other origins. */
function documentsIn(view: Window): Document[] {
  try {
    const { document } = view;
    // A window is a list of its frames.
    const frames = Array.from(view as unknown as ArrayLike<Window>);
    return [document, ...frames.flatMap(documentsIn)];
  } catch {
    return [];
  }
}

function plays(document: Document): boolean {
  return [...document.querySelectorAll<HTMLMediaElement>('video,audio')].some(isPlaying);
}
