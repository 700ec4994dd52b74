import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  NO_PAUSE_PAGE,
  type PausePage,
  pageFor,
} from '../../../../utils/core/reflection/pausePage';

// The storage asks for the browser when it is loaded.
vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { readPausePage, rememberPausePage } = await import(
  '../../../../utils/store/session/pausePage'
);
const { parseSettings } = await import('../../../../utils/schemas/settings');

beforeEach(() => fakeBrowser.reset());

it('reads back what was remembered', async () => {
  const page = pageFor(NO_PAUSE_PAGE, 1_000, 0.3);
  await rememberPausePage(page);
  expect(await readPausePage()).toEqual(page);
});

it.each([
  ['nothing', undefined],
  ['an idea that is gone', { ...NO_PAUSE_PAGE, shown: ['zz9'] }],
  ['another shape', { later: true }],
])('starts over where %s is stored', async (_, stored) => {
  if (stored) await rememberPausePage(stored as unknown as PausePage);
  expect(await readPausePage()).toEqual(NO_PAUSE_PAGE);
});

it('is gone with the session, and never in what lasts', async () => {
  await rememberPausePage(pageFor(NO_PAUSE_PAGE, 1_000, 0.3));
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

it('numbers are shown until they are hidden', () => {
  expect(parseSettings({}).hideNumbers).toBe(false);
  expect(parseSettings({ hideNumbers: true }).hideNumbers).toBe(true);
  expect(parseSettings({ hideNumbers: 'yes' }).hideNumbers).toBe(false);
});
