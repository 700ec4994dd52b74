import type { Page } from 'playwright-core';

/** All that a page can tell about itself, without the nudge: what must be the same with it and after it. */
export interface PageState {
  readonly html: string;
  /** Of every element: left, top, width, height, and how far it is scrolled. */
  readonly layout: string;
  readonly scroll: readonly [number, number];
  /** The focus, through frames and open shadow roots, and what is selected there. */
  readonly focus: readonly string[];
}

/** Reads it, in the page's own world. */
export function stateOf(page: Page): Promise<PageState> {
  return page.evaluate(() => {
    const own = [...document.querySelectorAll('*')].filter(
      (element) =>
        !(element.parentNode === document.documentElement && element.matches('[popover]')),
    );
    const inner = (element: Element) =>
      element.shadowRoot?.activeElement ??
      (element as HTMLIFrameElement).contentDocument?.activeElement;
    const focus: string[] = [];
    for (let at: Element | null | undefined = document.activeElement; at; at = inner(at)) {
      const { selectionStart, selectionEnd } = at as HTMLTextAreaElement;
      focus.push([at.localName, selectionStart, selectionEnd].join(' '));
    }
    return {
      html: document.documentElement.outerHTML.replace(
        /<div [^>]*popover="manual"[^>]*(><\/div>|\/>)/,
        '',
      ),
      layout: own
        .map((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const { localName, scrollLeft, scrollTop } = element;
          return [localName, left, top, width, height, scrollLeft, scrollTop].join(' ');
        })
        .join('\n'),
      scroll: [scrollX, scrollY],
      focus,
    } as const;
  });
}

/** Logs what the page hears at its elements from now on; what it returns gives and forgets that. */
export async function logEvents(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const log: string[] = [];
    Object.assign(window, { log });
    for (const type of [
      'keydown',
      'input',
      'focusin',
      'focusout',
      'blur',
      'focus',
      'scroll',
      'resize',
    ]) {
      window.addEventListener(
        type,
        ({ target }) => {
          // A window's own focus is given by the desktop and by viewers, when they please.
          if (target instanceof Element) log.push(`${type} ${target.localName}`);
        },
        true,
      );
    }
  });
  return () => page.evaluate(() => (window as unknown as { log: string[] }).log.splice(0));
}

/** In a page. Until it is painted and has the focus, the browser drops what is typed. A viewer paints elsewhere. */
export function hearsKeys(): boolean {
  const painted = performance.getEntriesByType('paint').length > 0;
  return document.hasFocus() && (painted || document.contentType === 'application/pdf');
}
