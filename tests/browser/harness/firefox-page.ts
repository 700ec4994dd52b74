import type { Page } from 'puppeteer-core';

/** What a person sees in a page of Firefox, by the names that a screen reader tells. Each waits until it is there. */
export const button = (page: Page, name: string) => named(page, name, 'button');
export const field = (page: Page, name: string) => named(page, name, 'textbox');
export const search = (page: Page, name: string) => named(page, name, 'searchbox');
export const text = (page: Page, words: string) => page.waitForSelector(`::-p-text(${words})`);

const named = (page: Page, name: string, role: string) =>
  page.locator(`::-p-aria([name="${name}"][role="${role}"])`);
