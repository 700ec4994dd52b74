import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import { lasting } from '../../store/lastingStore';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { deleteEverything } = await import('../../../../entrypoints/background/deleteData');
const { readJournal } = await import('../../../../utils/store/journal/readJournal');
const { addEntry } = await import('../../../../utils/store/journal/writeEntries');
const { readWholeRecord } = await import('../../../../utils/store/record/readRecord');
const { writeChange } = await import('../../../../utils/store/record/writeRecord');
const { changeSettings } = await import('../../../../utils/store/settings/writeSettings');
const { hasRemainingItems } = await import('../../../../utils/store/sync/sync');
const { syncOnce, turnSync } = await import('../../../../utils/store/sync/writeSync');

const AT = Date.UTC(2026, 10, 20, 12);
const DOCS = '*://*.docs.test/*';
/** Given by hand, or left of a list that is gone. */
const STRAY = '*://*.stray.test/*';
const getAll = async () => ({ origins: [DOCS, STRAY] });
const remove = vi.fn(async () => true);
const NOTHING = { lasting: [], record: 0, journal: 0 };
// What the browser refused, for the developer.
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeEach(async () => {
  fakeBrowser.reset();
  await lasting.clear();
  remove.mockClear();
  Object.assign(fakeBrowser, { permissions: { getAll, remove } });
  await changeSettings({ sites: [{ host: 'docs.test' }], nudgesPerDay: 1 });
  await turnSync({ settings: true, days: false }, 'here', AT);
  await syncOnce({ at: AT, agreedDay: '2026-11-20', days: null });
  await writeChange({ state: INITIAL_STATE });
  await addEntry({ id: 'a', at: AT, kind: 'reflection', question: null, text: 'A line.' }, AT);
});

const kept = async () => ({
  lasting: Object.keys(await lasting.get()),
  sync: Object.keys(await fakeBrowser.storage.sync.get(null)),
  record: (await readWholeRecord()).length,
  journal: (await readJournal(9, AT)).entries.length,
});

it('deletes all that is here, all that is synced, and all access, whatever it was given for', async () => {
  expect(await kept()).toMatchObject({ record: 1, journal: 1 });
  expect(await deleteEverything()).toEqual([]);
  expect(await kept()).toEqual({ ...NOTHING, sync: ['reset'] });
  for (const origin of [DOCS, STRAY]) expect(remove).toHaveBeenCalledWith({ origins: [origin] });
});

it('deletes what was written first, and what is synced before the settings', async () => {
  const seen: object[] = [];
  const look = async () => void seen.push(await kept());
  vi.spyOn(fakeBrowser.storage.sync, 'remove').mockImplementationOnce(look);
  await deleteEverything();
  expect(seen[0]).toMatchObject({ journal: 0, record: 1 });
  expect((seen[0] as { lasting: string[] }).lasting).toContain('settings');
  expect(seen).toHaveLength(1);
});

it('takes what an earlier install left in the browser’s sync, which this one knows nothing of', async () => {
  await lasting.clear();
  expect(await hasRemainingItems()).toBe(true);
  expect(await deleteEverything()).toEqual([]);
  expect((await kept()).sync).toEqual(['reset']);
  expect(await hasRemainingItems()).toBe(false);
});

it('deletes all that is here where the browser’s sync refuses, and says that it does', async () => {
  const { sync } = await kept();
  vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('No.'));
  vi.spyOn(fakeBrowser.storage.sync, 'remove').mockRejectedValue(new Error('No.'));
  expect(await deleteEverything()).toEqual(['sync']);
  expect(await kept()).toEqual({ ...NOTHING, sync });
  expect(await hasRemainingItems()).toBe(true);
  expect(remove).toHaveBeenCalledTimes(3);
  vi.mocked(fakeBrowser.storage.sync.set).mockRestore();
  vi.mocked(fakeBrowser.storage.sync.remove).mockRestore();

  expect(await deleteEverything()).toEqual([]);
  expect(await kept()).toEqual({ ...NOTHING, sync: ['reset'] });
});

it.each([
  ['settings', () => vi.spyOn(fakeBrowser.storage.session, 'clear')],
  ['access', () => vi.spyOn(fakeBrowser.permissions, 'getAll')],
] as const)('tries all else where one part fails, and says which: %s', async (part, spyOn) => {
  const failing = spyOn().mockRejectedValue(new Error('No.'));
  expect(await deleteEverything()).toContain(part);
  failing.mockRestore();
  expect(await kept()).toMatchObject({ sync: ['reset'], record: 0, journal: 0 });
  expect(await deleteEverything()).toEqual([]);
});
