import { type Page, Puppeteer } from 'puppeteer-core';

/** What a person sees in a page of Firefox, by the names that a screen reader tells. Each waits until it is there. */
export const button = (page: Page, name: string) => named(page, name, 'button');
export const field = (page: Page, name: string) => named(page, name, 'textbox');
export const search = (page: Page, name: string) => named(page, name, 'searchbox');
export const text = (page: Page, words: string) => page.waitForSelector(`::-p-text(${words})`);

/** Of this name and, if one is told, this role, as the browser itself makes them out. */
export const named = (page: Page, name: string, role?: string) =>
  page.locator(
    `::-p-about("${name}")::-p-aria([name="${name}"]${role === undefined ? '' : `[role="${role}"]`})`,
  );

// Firefox makes out names and roles one element after the other, 1 ms each and ten times that while
// the machine is busy. Pages of ours have a thousand, so it is asked about those alone that may be meant.
Puppeteer.registerCustomQueryHandler('about', {
  queryAll: (root, name) => {
    const texts = (element: Element) => [
      element.textContent,
      element.getAttribute('aria-label'),
      ...((element as HTMLInputElement).labels ?? []).values().map((label) => label.textContent),
    ];
    const all = (root as ParentNode).querySelectorAll(
      'a, button, input, select, summary, textarea',
    );
    return [...all].filter((element) => texts(element).some((each) => each?.includes(name)));
  },
});
