import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { World } from '../../core/world';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { createHeadlineKeeper, headlineOf } = await import(
  '../../../../entrypoints/background/headline'
);

const { session } = fakeBrowser.storage;
beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const kept = async () => (await session.get('headline')).headline ?? null;
const inEnglish = (text: string) => ({ text, language: 'en', direction: 'ltr' });

it('keeps the headline that no time changes, and none while a stretch goes on', async () => {
  const keep = createHeadlineKeeper();
  const world = new World();
  await keep(world.now);
  expect(await kept()).toEqual(inEnglish('You are between two stretches of work.'));

  world.pass(30);
  expect(headlineOf(world.now)).not.toBeNull();
  await keep(world.now);
  expect(await kept()).toBeNull();

  world.settings = { ...world.settings, tracking: false };
  await keep(world.now);
  expect(await kept()).toEqual(inEnglish('Counting is stopped.'));

  world.settings = { ...world.settings, tracking: true, sites: [] };
  world.minute += 60;
  await keep(world.now);
  expect(await kept()).toEqual(headlineOf(world.now));
});

it('keeps none of a pause, a call and a closed day, whose names take more', async () => {
  const keep = createHeadlineKeeper();
  const world = new World();
  await keep({ ...world.now, pausing: true });
  expect(await kept()).toBeNull();
});

it('writes when it changed, and not with each look', async () => {
  const set = vi.spyOn(session, 'set');
  const keep = createHeadlineKeeper();
  const world = new World();
  for (let look = 0; look < 5; look += 1) await keep(world.now);
  expect(set).toHaveBeenCalledOnce();
});

it('tries again what could not be written', async () => {
  const set = vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('There is no room.'));
  const keep = createHeadlineKeeper();
  const world = new World();
  await expect(keep(world.now)).rejects.toThrow();
  await keep(world.now);
  expect(set).toHaveBeenCalledTimes(2);
  expect(await kept()).not.toBeNull();
});
