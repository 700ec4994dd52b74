import { afterAll, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { takeSample } = await import('../../../utils/platform/sample');

const { idle, windows } = fakeBrowser;
afterAll(() => Object.assign(fakeBrowser, { idle, windows }));

/** What is told of the page of an address in front. */
async function pageAt(url: string, salt: string | null, incognito = false) {
  const tab = { id: 1, url, active: true, incognito };
  Object.assign(fakeBrowser, {
    idle: { queryState: async () => 'active' },
    windows: { getLastFocused: async () => ({ focused: true, incognito, tabs: [tab] }) },
  });
  return (await takeSample('a', [{ host: 'docs.test' }], salt)).page;
}

it('tells of a page a code with the salt of this install, the same one whatever its query is', async () => {
  const told = await pageAt('https://docs.test/plan', 'salt');
  expect(told).toEqual({ page: expect.stringMatching(/^[0-9a-f]{24}$/), root: false });
  expect(await pageAt('https://docs.test/plan?name=words#part', 'salt')).toEqual(told);
  expect(await pageAt('https://docs.test/other', 'salt')).not.toEqual(told);
  expect(await pageAt('https://docs.test/plan', 'another')).not.toEqual(told);
});

it('tells of no page where none is to be looked at, on no other site, and in no private window', async () => {
  expect(await pageAt('https://docs.test/plan', null)).toBeUndefined();
  expect(await pageAt('https://other.test/plan', 'salt')).toBeUndefined();
  expect(await pageAt('https://docs.test/plan', 'salt', true)).toBeUndefined();
});
