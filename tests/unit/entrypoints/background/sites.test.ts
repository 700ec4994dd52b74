import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Site } from '../../../../utils/core/settings/sites';
import { lasting } from '../../store/lastingStore';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { sites } = await import('../../../../entrypoints/background/sites');
const { readSettings } = await import('../../../../utils/store/settings/settings');
const { changeSettings } = await import('../../../../utils/store/settings/writeSettings');

/** What the browser lets us see: hosts with their subdomains. */
let granted: Set<string>;
beforeEach(async () => {
  fakeBrowser.reset();
  await lasting.clear();
  granted = new Set();
  const contains = async ({ origins }: { origins: string[] }) =>
    origins.every((origin) => granted.has(origin));
  const getAll = async () => ({ origins: [...granted] });
  const remove = async ({ origins }: { origins: string[] }) => {
    for (const origin of origins) granted.delete(origin);
    return true;
  };
  Object.assign(fakeBrowser, { permissions: { contains, getAll, remove } });
});

const CODE = '*://*.code.test/*';
const a = { host: 'code.test', path: '/a' };
const b = { host: 'code.test', path: '/b' };
/** A page asks the browser for these. */
const wants = (wanted: Site[]) => sites.rememberPending({ sites: wanted, fromPopup: false });
const list = async () => (await readSettings()).sites;

it('adds what was wanted once access is given, and not before', async () => {
  await wants([a]);
  await sites.addPending();
  expect(await list()).toEqual([]);
  granted.add(CODE);
  await sites.addPending();
  expect(await list()).toEqual([a]);
});

it.each([
  ['the site', () => sites.remove(b), [a]],
  ['its host', () => sites.removeHost('code.test'), []],
])(
  'brings back nothing that was taken off, when any access is given: %s',
  async (_, remove, left) => {
    granted.add(CODE);
    await sites.add([a]);
    // Access is there, so that the browser tells of none.
    await wants([b]);
    await sites.add([b]);
    expect(await list()).toEqual([a, b]);
    await remove();
    granted.add(CODE).add('*://*.mail.test/*');
    await sites.addPending();
    expect(await list()).toEqual(left);
  },
);

it('wants no more what was taken off before the browser was answered', async () => {
  await wants([a, b]);
  await sites.remove(b);
  granted.add(CODE);
  await sites.addPending();
  expect(await list()).toEqual([a]);
});

it('has given access back before it answers that a site is off the list', async () => {
  granted.add(CODE);
  await sites.add([a]);
  await sites.remove(a);
  expect([...granted]).toEqual([]);
});

it('gives back access that neither the list nor a wish needs', async () => {
  const [mail, lost] = ['*://*.mail.test/*', '*://*.lost.test/*'];
  granted.add(CODE).add(mail).add(lost);
  await changeSettings({ sites: [a] });
  await wants([{ host: 'mail.test' }]);
  await sites.reconcile();
  expect([...granted]).toEqual([CODE, mail]);
  await wants([]);
  await changeSettings({ sites: [] });
  await sites.reconcile();
  expect([...granted]).toEqual([]);
});

it.each([{ sites: [{ host: 'code.test' }, 7] }, [{ host: 'code.test' }], 'broken'])(
  'gives nothing back while the list cannot be read: %j',
  async (settings) => {
    granted.add(CODE);
    await lasting.set({ settings });
    await sites.reconcile();
    expect([...granted]).toEqual([CODE]);
  },
);
