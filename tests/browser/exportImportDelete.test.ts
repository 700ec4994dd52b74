import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { State } from '../../utils/core/state/state';
import { FULL } from '../unit/store/exportFixture';
import { type Downloads, takeDownloads } from './downloads';
import { type Enough, startEnough, until } from './enough';
import { grant } from './harness/chromiumPrompt';
import { seedWeek } from './seedWeek';

const PASSPHRASE = 'four quiet grey words';

describe('your data', () => {
  let enough: Enough;
  let options: Page;
  let downloads: Downloads;
  /** What a test wrote down, by its name. */
  const files: Record<string, string> = {};
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await seedWeek(enough);
    options = await enough.chromium.extensionPage('options.html#data');
    downloads = await takeDownloads(enough);
  });
  afterAll(async () => {
    await enough[Symbol.asyncDispose]();
    await downloads.remove();
  });

  // With no hand for a minute somebody is away, which is written down; here a test is compared with its beginning.
  let hand = 0;
  beforeEach(async () => {
    hand = 1 - hand;
    await enough.chromium.display.xdotool('mousemove', `${4 + hand}`, '880');
  });

  const downloaded = (ending: string) => downloads.named(new RegExp(`^enough-.*\\${ending}$`));
  const bring = async (path: string) => {
    await options.getByLabel('An export or a backup of Enough').setInputFiles(path);
  };
  /** The backup has a field of that name as well. */
  const unlocking = () =>
    options
      .locator('details', { hasText: 'Import a file' })
      .getByLabel('Passphrase', { exact: true });
  /** All that is stored but for the current state, which goes on changing. */
  const kept = async () => {
    const { record, journal, lasting } = await enough.stores();
    const { state: _live, import: _import, ...days } = record;
    return { days, journal, settings: lasting.settings };
  };

  it('gives the journal as Markdown', async () => {
    await options.getByRole('button', { name: 'Export the journal' }).click();
    const text = await readFile(await downloaded('.md'), 'utf8');
    expect(text).toMatch(/^# What you wrote\n\n## Tuesday, /);
    expect(text).toContain('Two pages that read well.');
    expect(text).toContain('אולי גם קצת דאגה.');
  });

  it('locks a backup with a passphrase that was typed twice', async () => {
    await options.getByText('A locked backup', { exact: true }).click();
    await options.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await options.getByLabel('The same passphrase once more', { exact: true }).fill('another');
    await options.getByRole('button', { name: 'Make a backup' }).click();
    await options.getByRole('alert').getByText('The two are not the same.').waitFor();
    await options.getByLabel('The same passphrase once more', { exact: true }).fill(PASSPHRASE);
    await options.getByRole('button', { name: 'Make a backup' }).click();
    files.backup = await downloaded('.age');
    expect(await readFile(files.backup, 'latin1')).toMatch(/^age-encryption.org\/v1\n-> scrypt /);
  });

  it('finds nothing new in its own backup', async () => {
    await options.getByText('Import a file').click();
    await bring(files.backup ?? '');
    await unlocking().fill('not this one');
    await options.getByRole('button', { name: 'Open the file' }).click();
    await options.getByText('This passphrase does not open the file').waitFor();
    await unlocking().fill(PASSPHRASE);
    await options.getByRole('button', { name: 'Open the file' }).click();
    await options.getByText('Nothing in this file is new here.').waitFor();
    await options.getByRole('button', { name: 'Do not import' }).click();
    const { usageSignals: signs } = (await enough.stores()).record.state as State;
    expect(signs.exportedAll, 'A backup is no export of figures to look at.').toEqual([]);
  });

  it.each([
    ['{}', 'This file is not from Enough.'],
    ['PK\u0003\u0004', 'This file is not an export of Enough'],
    ['{"format":"enough-export","version":2}', 'from a newer version of Enough'],
    ['{"format":"enough-export","version":1,"__proto__":{}}', 'It may not be safe.'],
  ])('refuses %s with a sentence, and changes nothing', async (text, sentence) => {
    const before = await kept();
    const path = join(downloads.folder, 'refused.json');
    await writeFile(path, text);
    await bring(path);
    await options.getByText(sentence).waitFor();
    expect(await kept()).toEqual(before);
  });

  it('takes of the sites of a file those that are one site, and names the others', async () => {
    const path = join(downloads.folder, 'wide.json');
    const sites = [{ host: 'co.uk' }, { host: 'narrow.test' }];
    await writeFile(path, JSON.stringify({ ...FULL, settings: { sites } }));
    await bring(path);
    const leftOut = options.getByText('Enough leaves out what covers more than one site: co.uk.');
    await options.getByText('New in this file:').waitFor();
    expect(await leftOut.count()).toBe(0);
    await options.getByRole('checkbox', { name: 'Import its sites and settings, too' }).click();
    await leftOut.waitFor();
    await options.getByText('Work sites: narrow.test', { exact: true }).waitFor();
    expect(await options.getByText('One setting that differs').count()).toBe(0);
    const chosen = () => options.getByLabel('An export or a backup of Enough').inputValue();
    expect(await chosen()).toContain('wide.json');
    await options.getByRole('button', { name: 'Do not import' }).click();
    expect(await chosen()).toBe('');
  });

  it('takes the sites of a file where none is chosen here', async () => {
    const { sites } = (await enough.stores()).lasting.settings as { sites: { host: string }[] };
    for (const site of sites) await enough.send('removeSite', { site });
    await bring(join(downloads.folder, 'wide.json'));
    const take = options.getByRole('checkbox', { name: 'Import its sites and settings, too' });
    await options.getByText('Work sites: narrow.test', { exact: true }).waitFor();
    expect(await take.isChecked()).toBe(true);
    await options.getByRole('button', { name: 'Do not import' }).click();
    await enough.send('addSites', { sites });
  });

  it('deletes one site everywhere, and the others stay', async () => {
    await options.getByText('Delete a week or a site').click();
    await options.getByLabel('A site', { exact: true }).selectOption('mail.example.com');
    await options.getByRole('button', { name: 'Delete this site' }).click();
    await options.getByText('This deletes all time counted here: mail.example.com').waitFor();
    await options.getByRole('button', { name: 'Delete this site' }).click();
    await options.getByText('That site is deleted.').first().waitFor();
    const text = JSON.stringify(await enough.stores());
    expect(text).not.toContain('mail.example.com');
    expect(text).toContain('docs.example.com');
  });

  it('deletes one week, and what was written in it if the person says so', async () => {
    await options.getByLabel('What I wrote in that week, as well').check();
    // The test's Monday: Tuesday to Sunday before it are the week before.
    await options.getByLabel('The week of this day').fill('2026-12-03');
    await options.getByRole('button', { name: 'Delete this week' }).click();
    await options.getByText('It cannot be undone.').last().waitFor();
    await options.getByRole('button', { name: 'Delete this week' }).click();
    await options.getByText('That week is deleted.').first().waitFor();
    const { days, journal } = await kept();
    expect(Object.keys(days).filter((key) => key.startsWith('day:'))).toEqual(['day:2026-12-07']);
    expect(Object.values(journal).map(({ question }) => question)).toEqual(['Q13']);
  });

  it('brings the backup in after showing what is new, and takes it back', async () => {
    const before = await kept();
    await bring(files.backup ?? '');
    await unlocking().fill(PASSPHRASE);
    await options.getByRole('button', { name: 'Open the file' }).click();
    await options.getByText('3 journal entries').waitFor();
    expect(await kept()).toEqual(before);
    await options.getByRole('button', { name: 'Import', exact: true }).click();
    await options.getByText('Imported.').waitFor();
    const after = await kept();
    expect(Object.keys(after.journal)).toHaveLength(4);
    expect(JSON.stringify(after.days)).toContain('mail.example.com');
    await options.getByRole('button', { name: 'Undo the import' }).click();
    await options.getByText('The import is undone.').waitFor();
    expect(await kept()).toEqual(before);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['at once', async () => undefined],
    ['once it is begun', () => until(async () => (await enough.stores()).record.import, 'a begin')],
    [
      'once entries are there',
      () => until(async () => Object.keys((await kept()).journal).length > 1, 'entries'),
    ],
  ])('is whole when the worker dies %s, and can be taken back', async (name, begun) => {
    const before = await kept();
    files.export ??= await exportNow();
    const file = JSON.parse(await readFile(files.export, 'utf8'));
    const more = { ...file, journal: manyEntries(2_000) };
    const sending = enough.send('importFile', { id: name, file: more, takeChoices: false });
    await begun();
    await enough.chromium.killWorker();
    // The page that sent it sends it again.
    await sending;
    expect(Object.keys((await kept()).journal)).toHaveLength(2_001);
    await enough.send('undoImport', { id: name });
    expect(await kept()).toEqual(before);
  });

  it('shows what was brought in as text, whatever it holds, and runs none of it', async () => {
    files.export ??= await exportNow();
    const texts = [
      '<img src=x onerror="document.title=1"><script>document.title=1</script>',
      '\u202Egnp.txet\u202C after',
      '](javascript:document.title=1)',
    ];
    const file = JSON.parse(await readFile(files.export, 'utf8'));
    const { at } = await enough.now();
    const journal = texts.map((text, index) => ({
      id: `hostile-${index}`,
      at: at - index * 1_000,
      kind: 'reflection',
      question: null,
      text,
    }));
    await enough.send('importFile', {
      id: 'hostile',
      file: { ...file, journal },
      takeChoices: false,
    });
    const page = await enough.chromium.extensionPage('journal.html');
    const title = await page.title();
    for (const text of texts) await page.getByText(text, { exact: true }).waitFor();
    expect(await page.title()).toBe(title);
    expect(await page.locator('main img, main script').count()).toBe(0);
    await page.close();
    await enough.send('undoImport', { id: 'hostile' });
  });

  it('deletes a site in the middle of work on it', async () => {
    const page = await enough.work('http://alpha.test/editor');
    await enough.pass(10);
    expect(JSON.stringify((await enough.stores()).record)).toContain('alpha.test');
    await enough.send('deleteSite', { host: 'alpha.test' });
    expect(JSON.stringify(await enough.stores())).not.toContain('alpha.test');
    await enough.pass(2);
    expect(JSON.stringify(await enough.stores())).not.toContain('alpha.test');
    await page.close();
  });

  it('asks once for all sites that came with a file, and shows them in their own script', async () => {
    files.export ??= await exportNow();
    const file = JSON.parse(await readFile(files.export, 'utf8'));
    const sites = [
      { host: 'jira' },
      { host: 'xn--bcher-kva.test' },
      { host: 'beta.test', path: '/%E8%AA%AD%E3%82%80' },
    ];
    const path = join(downloads.folder, 'sites.json');
    await writeFile(path, JSON.stringify({ ...file, settings: { ...file.settings, sites } }));
    await bring(path);
    await options.getByRole('button', { name: 'Import', exact: true }).click();
    await options.getByText('Imported.').waitFor();
    await options.getByRole('link', { name: 'Work sites', exact: true }).click();
    const list = options.getByRole('list', { name: 'Work sites' });
    for (const name of ['jira', 'bücher.test', 'beta.test/読む'])
      await list.getByText(name, { exact: true }).waitFor();
    const allow = options.getByRole('button', { name: 'Allow these sites' });
    const given = await grant(enough.chromium.display, options, allow, 'allow');
    expect(given.sort()).toEqual(['*://*.beta.test/*', '*://*.xn--bcher-kva.test/*', '*://jira/*']);
    await allow.waitFor({ state: 'hidden' });
    await options.getByRole('link', { name: 'Your data', exact: true }).click();
  });

  it('is gone when the worker dies while a week is deleted', async () => {
    expect(Object.keys((await kept()).journal)).not.toEqual([]);
    const sending = enough.send('deleteWeek', { from: '2026-12-07', withEntries: true });
    await enough.chromium.killWorker();
    await sending;
    const { days, journal } = await kept();
    expect(Object.keys(days).filter((key) => /^(day|total|nudges):/.test(key))).toEqual([]);
    expect(journal).toEqual({});
  });

  async function exportNow(): Promise<string> {
    await options.getByRole('button', { name: 'Export everything' }).click();
    return downloaded('.json');
  }
});

function manyEntries(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: `many-${index}`,
    at: Date.UTC(2026, 10, 1) + index * 1_000,
    kind: 'reflection',
    question: null,
    text: `Words ${index}`,
  }));
}
