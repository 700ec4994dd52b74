import type { Page } from 'playwright-core';
import { FULL } from '../unit/store/anExport';
import type { Enough } from './enough';

/** One thing that a person sees, and how to come to it. */
export interface Surface {
  readonly name: string;
  readonly path: string;
  readonly reach?: (page: Page) => Promise<unknown>;
}

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** Chooses a file to bring in. */
async function bring(page: Page, text: string) {
  await page.getByText('Bring in a file').click();
  const buffer = Buffer.from(text);
  await page
    .getByLabel('An export or a backup of Enough')
    .setInputFiles({ name: 'file.json', mimeType: 'application/json', buffer });
  await page.getByText(/New in this file|This file is not from Enough/).waitFor();
}

/** Every page of Enough in every state that a click brings, but for the nudge, which lives in pages of others. */
export const SURFACES: readonly Surface[] = [
  { name: 'welcome', path: 'welcome.html' },
  { name: 'welcome-sites', path: 'welcome.html', reach: press('Choose sites') },
  {
    name: 'welcome-nonsense',
    path: 'welcome.html',
    reach: async (page) => {
      await press('Choose sites')(page);
      await page.getByRole('textbox', { name: 'Another address' }).fill('my work');
      await press('Add')(page);
    },
  },
  {
    name: 'welcome-rhythm',
    path: 'welcome.html',
    reach: async (page) => {
      await press('Choose sites')(page);
      await press('Skip')(page);
    },
  },
  { name: 'welcome-end', path: 'welcome.html', reach: press('Skip set-up') },
  { name: 'popup', path: 'popup.html' },
  { name: 'popup-write', path: 'popup.html', reach: press('Write') },
  { name: 'popup-think', path: 'popup.html', reach: press('Think about it') },
  { name: 'popup-done', path: 'popup.html', reach: press('Done') },
  { name: 'popup-quiet', path: 'popup.html', reach: press('Quiet …') },
  {
    name: 'popup-call',
    path: 'popup.html',
    reach: async (page) => {
      await press('Quiet …')(page);
      await press('In a call …')(page);
    },
  },
  { name: 'popup-line', path: 'popup.html', reach: press('Your line for today') },
  { name: 'popup-deeper', path: 'popup.html', reach: press('A deeper question') },
  { name: 'options', path: 'options.html' },
  {
    name: 'options-list',
    path: 'options.html',
    reach: async (page) => {
      await page.getByText('Choose from a list').click();
      await page.getByText('More', { exact: true }).click();
    },
  },
  {
    name: 'options-line',
    path: 'options.html',
    reach: press('Write a line'),
  },
  {
    name: 'options-silent-hours',
    path: 'options.html',
    reach: async (page) => {
      await press('Add hours')(page);
      // Hours that no other test needs: what is chosen here stays.
      const range = page.getByRole('group', { name: 'Silent hours, part 1' });
      await range.getByLabel('From').fill('03:00');
      await range.getByLabel('To').fill('03:30');
    },
  },
  {
    name: 'options-patterns',
    path: 'options.html',
    reach: async (page) => {
      await page.getByText('What Enough looks for', { exact: true }).click();
      await page.getByText('Late hours', { exact: true }).click();
    },
  },
  {
    name: 'options-trial',
    path: 'options.html',
    reach: async (page) => {
      await page.getByText('A trial of the notes', { exact: true }).click();
      await page.getByText('nothing is sent anywhere').waitFor();
    },
  },
  {
    name: 'options-questions',
    path: 'options.html',
    reach: async (page) => {
      await page.getByText('Questions', { exact: true }).click();
      await page.getByText('Body and tiredness', { exact: true }).click();
      await page
        .getByRole('button', { name: /^Edit:/ })
        .first()
        .click();
    },
  },
  {
    name: 'options-carry',
    path: 'options.html',
    reach: async (page) => {
      await page.getByText('More than one machine', { exact: true }).click();
    },
  },
  { name: 'options-lock', path: 'options.html', reach: press('Add a lock') },
  { name: 'week-write', path: 'week.html', reach: press('Write') },
  {
    name: 'options-backup',
    path: 'options.html',
    reach: async (page) => {
      await page.getByText('A locked backup').click();
      await page.getByLabel('Passphrase', { exact: true }).fill('four');
      await page.getByLabel('The same passphrase once more').fill('five');
      await press('Make a backup')(page);
    },
  },
  {
    name: 'options-import',
    path: 'options.html',
    reach: (page) => bring(page, JSON.stringify(FULL)),
  },
  {
    name: 'options-import-refused',
    path: 'options.html',
    reach: (page) => bring(page, '{}'),
  },
  {
    name: 'options-delete-part',
    path: 'options.html',
    reach: async (page) => {
      await page.getByText('Delete a part').click();
      await press('Delete this week')(page);
    },
  },
  { name: 'options-delete', path: 'options.html', reach: press('Delete everything') },
  {
    name: 'week-insights',
    path: 'week.html',
    reach: (page) => page.getByText('What your days show so far', { exact: true }).click(),
  },
];

/** Opens one in a tab of its own. */
export async function open(enough: Enough, { path, reach }: Surface): Promise<Page> {
  const page = await enough.chromium.extensionPage(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await reach?.(page);
  return page;
}
