import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { isHiddenByPolicy, onAccessChanged } = await import('../../../utils/platform/permissions');
const { reconcileAccess } = await import('../../../utils/platform/reconcileAccess');

let granted: string[];
beforeEach(() => {
  const remove = async ({ origins }: { origins: string[] }) => {
    granted = granted.filter((origin) => !origins.includes(origin));
    return true;
  };
  const getAll = async () => ({ origins: granted, permissions: [] });
  Object.assign(fakeBrowser, { permissions: { getAll, remove } });
});

const WIDE = '*://*.office.test/*';
const NARROW = '*://*.mail.office.test/*';
const OTHER = '*://*.docs.test/*';
const wide = { host: 'office.test' };
const narrow = { host: 'mail.office.test' };
const other = { host: 'docs.test' };

const ALL = '*://*/*';

it.each([
  ['what one that was taken off had', [WIDE, OTHER], [other], [OTHER]],
  ['nothing of a host of which a part is kept', [WIDE], [{ ...wide, path: '/a' }], [WIDE]],
  ['a host within one that is kept', [WIDE, NARROW], [wide], [WIDE]],
  ['nothing wide by which alone a narrower one is seen', [WIDE], [narrow], [WIDE]],
  ['a wide one beside a narrower one', [WIDE, NARROW], [narrow], [NARROW]],
  ['a wide one once the narrower one goes, too', [WIDE, OTHER], [other], [OTHER]],
  ['all where no site is left', [WIDE, NARROW, OTHER, ALL], [], []],
  ['what is on no list, however it came', ['https://given.test/*', OTHER], [other], [OTHER]],
  ['every site, beside the one that is kept', [ALL, OTHER], [other], [OTHER]],
  ['nothing where every site is how one is seen', [ALL], [other], [ALL]],
  ['nothing where nothing was given', [], [wide], []],
])('gives back %s', async (_, before, sites, left) => {
  granted = before;
  await reconcileAccess(sites);
  expect(granted).toEqual(left);
});

it('gives back the rest where one cannot be given back', async () => {
  granted = [WIDE, NARROW, OTHER];
  const remove = vi.fn(async ({ origins }: { origins: string[] }) => {
    if (origins.includes(NARROW)) throw new Error('A required host.');
    granted = granted.filter((origin) => !origins.includes(origin));
    return true;
  });
  Object.assign(fakeBrowser.permissions, { remove });
  await reconcileAccess([]);
  expect(granted).toEqual([NARROW]);
});

it('tells of access that was given or withdrawn until it is told to stop', () => {
  const listeners = [new Set<() => void>(), new Set<() => void>()];
  const [onAdded, onRemoved] = listeners.map((set) => ({
    addListener: (listener: () => void) => set.add(listener),
    removeListener: (listener: () => void) => set.delete(listener),
  }));
  Object.assign(fakeBrowser, { permissions: { onAdded, onRemoved } });
  const stop = onAccessChanged(() => undefined);
  expect(listeners.map(({ size }) => size)).toEqual([1, 1]);
  stop();
  expect(listeners.map(({ size }) => size)).toEqual([0, 0]);
});

const POLICY = 'Error: This page cannot be scripted due to an ExtensionsSettings policy.';
const NO_ACCESS = 'Error: Cannot access contents of the page.';
it.each([
  ['a policy hides it', () => Promise.reject(new Error(POLICY)), true],
  ['no access was given', () => Promise.reject(new Error(NO_ACCESS)), false],
  ['it can be seen', () => Promise.resolve(), false],
  ['it stands still', () => new Promise(() => {}), false],
])('a page is hidden by a policy or not: %s', async (_, removeCSS, hidden) => {
  const address = 'https://docs.test/plan';
  const query = async () => [{ id: 7, url: address }];
  Object.assign(fakeBrowser, { scripting: { removeCSS }, tabs: { query } });
  expect(await isHiddenByPolicy(address)).toBe(hidden);
  // Of the page that was in front when it was asked, and of no other.
  expect(await isHiddenByPolicy('https://mail.test/')).toBeNull();
});
