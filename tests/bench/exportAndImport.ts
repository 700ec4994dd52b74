import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { wholeFile } from '../browser/downloads';
import type { Line, Row } from './measurement';
import { liveThrough } from './tenYears';
import { sitDownToWatch } from './workstation';

const TEN_YEARS = 3_650;
/** Our choice: a busy machine locks a backup in a minute at most. */
const LONG_MS = 120_000;
const PASSPHRASE = 'four quiet grey words';

/** Ten years, old days rolled up by Enough itself: out as a file, and into a browser that was emptied. */
export const data: Row = {
  name: 'data',
  forAny: false,
  runs: 1,
  measure: async (subject) => {
    await using desk = await sitDownToWatch(subject);
    const { browser } = desk;
    await liveThrough(browser, TEN_YEARS);
    const folder = await mkdtemp(join(tmpdir(), 'enough-bench-'));
    await browser.cdp().send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
    });
    const options = await browser.extensionPage('options.html#data');
    options.setDefaultTimeout(LONG_MS);
    const lines: Line[] = [];
    const timed = async (what: string, does: () => Promise<unknown>, shows: string) => {
      const began = performance.now();
      await does();
      await options.getByText(shows).first().waitFor();
      lines.push({ what, unit: 'ms', values: [performance.now() - began] });
    };
    const press = (name: string) => options.getByRole('button', { name }).last().click();

    await timed(
      'Ten years as a plain file',
      () => press('Export everything'),
      'The export is with',
    );
    await options.getByText('A locked backup').click();
    await options.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await options.getByLabel('The same passphrase once more').fill(PASSPHRASE);
    await timed('Ten years as a locked one', () => press('Make a backup'), 'The backup is with');
    await press('Delete everything');
    await press('Delete everything');
    await options.getByText('Everything is deleted').first().waitFor();
    await options.getByText('Import a file').click();
    const file = await wholeFile(folder, /\.json$/);
    const choose = () => chooseFile(options, file);
    await timed('Ten years read, and what is new shown', choose, 'New in this file:');
    await timed('Ten years brought in', () => press('Import'), 'Imported.');
    await timed('Ten years taken back', () => press('Undo the import'), 'The import is undone.');
    await rm(folder, { recursive: true });
    return lines;
  },
};

/** By its path: the driver would send the whole of it through its own wire first. */
async function chooseFile(page: Page, path: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send('DOM.getDocument');
  const { nodeId } = await cdp.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '[type="file"]',
  });
  await cdp.send('DOM.setFileInputFiles', { nodeId, files: [path] });
  await cdp.detach();
}
