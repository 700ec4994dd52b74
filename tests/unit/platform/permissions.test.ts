import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { giveBack, onAccessChanged } = await import('../../../utils/platform/permissions');

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

it.each([
  ['one of two', [WIDE, OTHER], [wide], [other], [OTHER]],
  ['a part of a host of which another is kept', [WIDE], [{ ...wide, path: '/a' }], [wide], [WIDE]],
  ['a host within one that is kept', [WIDE, NARROW], [narrow], [wide], [WIDE]],
  ['a wide one, by which alone a narrower one is seen', [WIDE], [wide], [narrow], [WIDE]],
  ['a wide one beside a narrower one', [WIDE, NARROW], [wide], [narrow], [NARROW]],
  ['the narrower one for which a wide one was kept', [WIDE, OTHER], [narrow], [other], [OTHER]],
  ['all', [WIDE, NARROW, OTHER], [wide, narrow, other], [], []],
  ['none', [WIDE, OTHER], [], [other], [WIDE, OTHER]],
  ['one whose access is gone', [OTHER], [wide], [other], [OTHER]],
])('gives back %s', async (_, before, removed, kept, left) => {
  granted = before;
  await giveBack(removed, kept);
  expect(granted).toEqual(left);
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
