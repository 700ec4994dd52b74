import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { showAdded } = await import('../../../../entrypoints/background/showAdded');

const openPopup = vi.fn(async () => {});
let inFront: string | undefined;
beforeEach(() => {
  openPopup.mockClear();
  const query = async () => [{ url: inFront }];
  Object.assign(fakeBrowser, { action: { openPopup }, tabs: { query } });
});

const sites = [{ host: 'code.test' }];
const CODE = 'https://code.test/a';

it.each([
  ['the popup asked for the site in front', true, sites, CODE, 1],
  ['the person has gone on to another site', true, sites, 'https://mail.test/', 0],
  ['the browser shows no address', true, sites, undefined, 0],
  ['nothing was added', true, [], CODE, 0],
  ['a page asked, and the person has gone on to the site', false, sites, CODE, 0],
] as const)('opens the popup once more: %s', async (_, fromPopup, added, address, times) => {
  inFront = address;
  await showAdded({ sites: added, fromPopup });
  expect(openPopup).toHaveBeenCalledTimes(times);
});
