import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { INITIAL_STATE } from '../../../utils/core/state/state';
import { t } from '../../../utils/i18n';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { deleteEverything } = await import('../../../entrypoints/background/deleteData');
const { readJournal } = await import('../../../utils/store/journal/readJournal');
const { addEntry } = await import('../../../utils/store/journal/writeEntries');
const { readWholeRecord } = await import('../../../utils/store/record/readRecord');
const { writeChange } = await import('../../../utils/store/record/writeRecord');
const { changeSettings } = await import('../../../utils/store/settings/writeSettings');
const { hasRemainingItems } = await import('../../../utils/store/sync/sync');
const { syncOnce, turnSync } = await import('../../../utils/store/sync/writeSync');

const AT = Date.UTC(2026, 10, 20, 12);
const getAll = async () => ({ origins: ['*://*.docs.test/*'] });
const remove = vi.fn(async () => true);
// What the browser refused, for the developer.
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeEach(async () => {
  fakeBrowser.reset();
  remove.mockClear();
  Object.assign(fakeBrowser, { permissions: { getAll, remove } });
  await changeSettings({ sites: [{ host: 'docs.test' }], nudgesPerDay: 1 });
  await turnSync({ settings: true, days: false }, 'here');
  await syncOnce({ at: AT, today: '2026-11-20', days: null });
  await writeChange({ state: INITIAL_STATE });
  await addEntry({ id: 'a', at: AT, kind: 'reflection', question: null, text: 'A line.' }, AT);
});

const kept = async () => ({
  local: Object.keys(await fakeBrowser.storage.local.get(null)),
  sync: Object.keys(await fakeBrowser.storage.sync.get(null)),
  record: (await readWholeRecord()).length,
  journal: (await readJournal(9, AT)).entries.length,
});

it('deletes all that is here, and all that is carried', async () => {
  expect(await kept()).toMatchObject({ record: 1, journal: 1 });
  await deleteEverything();
  expect(await kept()).toEqual({ local: [], sync: ['reset'], record: 0, journal: 0 });
  expect(remove).toHaveBeenCalledWith({ origins: ['*://*.docs.test/*'] });
});

it('deletes all that is here where the browser’s sync refuses, and says what is left', async () => {
  const { sync } = await kept();
  const refusing = vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('No.'));
  vi.spyOn(fakeBrowser.storage.sync, 'remove').mockRejectedValue(new Error('No.'));
  await expect(deleteEverything()).rejects.toThrow(t('options.carry.leftovers'));
  expect(await kept()).toEqual({ local: ['sync'], sync, record: 0, journal: 0 });
  expect(await hasRemainingItems()).toBe(true);
  expect(remove).toHaveBeenCalledTimes(2);
  refusing.mockRestore();
  vi.restoreAllMocks();

  await deleteEverything();
  expect(await kept()).toEqual({ local: [], sync: ['reset'], record: 0, journal: 0 });
});
