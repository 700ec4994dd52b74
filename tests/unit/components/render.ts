import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';

/** Puts something on a page and gives the page. */
export function show(children: ComponentChildren): HTMLElement {
  document.body.innerHTML = '<div></div>';
  const page = document.body.firstElementChild as HTMLElement;
  act(() => render(children, page));
  return page;
}

/** Types into a field, all at once. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export function click(target: HTMLElement): void {
  act(() => target.click());
}

/** The one element that matches. Throws if there is none. */
export function findElement<T extends HTMLElement = HTMLElement>(
  page: HTMLElement,
  selector: string,
): T {
  const found = page.querySelector<T>(selector);
  if (!found) throw new Error(`There is no "${selector}" on the page.`);
  return found;
}
