import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedSeconds, type Enough, type Stores, startEnough, until } from './enough';

declare const chrome: {
  runtime: { getManifest(): { permissions: string[] } };
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
};

/** A disk that is full for Enough alone, and a record with a part that nobody can read. */
describe('a store that does not do as it is told', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.work('http://alpha.test/editor');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  /**
   * Chromium does not hold an extension to `Storage.overrideQuotaForOrigin` (tried in 156: two megabytes
   * went through a quota of one byte), so the worker's own writes are made to fail as they do then.
   */
  const fill = async (full: boolean) =>
    (await enough.chromium.worker()).evaluate((fails) => {
      const { prototype } = IDBObjectStore as unknown as {
        prototype: { put: unknown; kept?: unknown };
      };
      prototype.kept ??= prototype.put;
      prototype.put = fails
        ? () => {
            throw new DOMException('There is no room.', 'QuotaExceededError');
          }
        : prototype.kept;
    }, full);

  it('may not be emptied when the disk runs short, and nobody is warned of that at the install', async () => {
    const driver = enough.driver();
    const { permissions } = await driver.evaluate(() => chrome.runtime.getManifest());
    // Chromium keeps what is stored by whoever has it; `persisted()` says false all the same (tried in 156).
    expect(permissions).toContain('unlimitedStorage');
    const warnings = await driver.evaluate(() =>
      chrome.management.getPermissionWarningsByManifest(
        JSON.stringify({ ...chrome.runtime.getManifest(), host_permissions: [] }),
      ),
    );
    expect(warnings).toEqual([]);
  });

  it('is told in the popup when the disk is full, and nothing counted is lost', async () => {
    await enough.pass(10);
    const before = countedSeconds(await enough.stores())['alpha.test'] ?? 0;
    expect(before).toBeGreaterThan(500);
    await fill(true);
    await enough.pass(5);
    const popup = await enough.chromium.extensionPage('popup.html');
    await popup.getByText('Enough cannot save to this device').waitFor();
    expect(countedSeconds(await enough.stores())['alpha.test']).toBeGreaterThanOrEqual(before);
    await fill(false);
    await popup.close();
    await enough.send('getStatus', {});
    expect((await enough.now()).hasPendingWrites).toBe(false);
    const after = countedSeconds(await enough.stores())['alpha.test'] ?? 0;
    expect(after - before).toBeGreaterThan(4.8 * 60);
  });

  it('keeps what cannot be read in quarantine, says so in options, and goes on', async () => {
    await enough.driver().evaluate(async () => {
      const opening = indexedDB.open('enough-record');
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const writing = database.transaction('record', 'readwrite');
      writing.objectStore('record').put({ from: 'another version' }, 'state');
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      database.close();
    });
    await enough.pass(3);
    const { record } = await enough.stores();
    const quarantined = Object.entries(record).filter(([key]) =>
      key.startsWith('quarantine:state:'),
    );
    expect(quarantined.map(([, value]) => value)).toEqual([{ from: 'another version' }]);
    expect((record.state as { openSpan: unknown }).openSpan).toBeTruthy();
    const options = await enough.chromium.extensionPage('options.html#data');
    await options.getByText('One stored part could not be read.').waitFor();
    await options.close();
    await until(async () => (await enough.now()).tracking, 'counting');
  });

  it('is told in the popup when the databases do not answer, and neither what was counted nor a word is lost', async () => {
    await enough.send('changeSettings', { patch: { saveEntries: 'keep' } });
    const popup = await enough.chromium.extensionPage('popup.html');
    const press = (name: string) => popup.getByRole('button', { name, exact: true }).click();
    await press('Write');
    const field = popup.locator('textarea');
    await field.fill('It can wait.');
    const before = await enough.stores();
    const { driver } = enough;
    await driver().evaluate(holdUp);
    await press('Keep this');
    const told = popup.getByText('That did not work. Nothing is lost; you can try once more.');
    await told.waitFor({ timeout: 60_000 });
    expect(await field.inputValue()).toBe('It can wait.');
    await driver().evaluate(() => (window as unknown as Held).letGo());

    await press('Keep this');
    await popup.getByText('Kept in your journal.').waitFor();
    const after = await enough.stores();
    expect(wordsIn(after)).toEqual(['It can wait.']);
    expect(countedSeconds(after)['alpha.test']).toBeGreaterThanOrEqual(
      countedSeconds(before)['alpha.test'] ?? Number.NaN,
    );
    expect(Object.keys(after.record)).toEqual(expect.arrayContaining(Object.keys(before.record)));
    await popup.close();
  });
});

interface Held {
  letGo: () => void;
}

const wordsIn = ({ journal }: Stores) =>
  Object.entries(journal).flatMap(([key, { text }]) => (key.startsWith('draft:') ? [] : [text]));

/**
 * Runs in a page of ours: a transaction that goes on asking lets no other begin, as a disk that hangs does,
 * until the page lets go.
 */
function holdUp(): Promise<unknown> {
  let isOver = false;
  Object.assign(window, {
    letGo: () => {
      isOver = true;
    },
  });
  const stores = {
    'enough-record': 'record',
    'enough-journal': 'entries',
    'enough-settings': 'values',
  };
  const holding = Object.entries(stores).map(([name, store]) => {
    const opening = indexedDB.open(name);
    return new Promise<void>((held) => {
      opening.onsuccess = () => {
        const objects = opening.result.transaction(store, 'readwrite').objectStore(store);
        const ask = () => {
          held();
          if (isOver) opening.result.close();
          else objects.count().onsuccess = ask;
        };
        ask();
      };
    });
  });
  return Promise.all(holding);
}
