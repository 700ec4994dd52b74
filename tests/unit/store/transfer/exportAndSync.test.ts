import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EXPORTED_AT, FULL } from '../exportFixture';
import { lasting } from '../lastingStore';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { CALENDAR, storeEverything } = await import('../fillStores');
const { readExport } = await import('../../../../utils/store/transfer/export');
const { checkImport } = await import('../../../../utils/store/transfer/parseImport');
const { previewImport } = await import('../../../../utils/store/transfer/previewImport');
const { applyImport } = await import('../../../../utils/store/transfer/writeImport');
const { readSettings } = await import('../../../../utils/store/settings/settings');
const { readSyncState } = await import('../../../../utils/store/sync/sync');
const { sync } = fakeBrowser.storage;

describe('an export of a device that syncs', () => {
  beforeEach(storeEverything);

  it('does not say that it does, and holds no day of another one', async () => {
    expect(await readSyncState()).toMatchObject({ on: true, days: true });
    expect(Object.keys(await sync.get())).toContain('days:other-machine');
    const exported = await readExport(EXPORTED_AT);
    await Promise.all([lasting.set({ sync: null }), sync.clear()]);
    expect(await readExport(EXPORTED_AT)).toEqual(exported);
  });
});

it('a file that is brought in does not turn sync on, with all its choices', async () => {
  await Promise.all([lasting.clear(), sync.clear()]);
  const read = checkImport(FULL, EXPORTED_AT);
  if (!('file' in read)) throw new Error(read.problem);
  const plan = await previewImport(read.file, true, CALENDAR, EXPORTED_AT);
  await applyImport('file', EXPORTED_AT, plan, CALENDAR);
  expect((await readSettings()).nudgesPerDay).toBe(FULL.settings.nudgesPerDay);
  expect(await readSyncState()).toBeNull();
  expect(await sync.get()).toEqual({});
  expect(checkImport({ ...FULL, sync: { on: true } }, EXPORTED_AT)).toHaveProperty('problem');
});
