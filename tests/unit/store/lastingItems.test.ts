import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../utils/core/settings/settings';
import { lasting } from './lastingStore';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { lastingItem, writeLasting } = await import('../../../utils/store/lastingItems');
const { readSettings } = await import('../../../utils/store/settings/settings');
const { changeSettings } = await import('../../../utils/store/settings/writeSettings');
const { syncOnce, turnSync } = await import('../../../utils/store/sync/writeSync');

const AT = Date.UTC(2026, 10, 20, 12);

beforeEach(async () => {
  fakeBrowser.reset();
  await lasting.clear();
});

it('keeps none of the person’s words where a script in a page gets to', async () => {
  const unreadable = { from: 'a later version', words: 'My quarantined words.' };
  await lasting.set({ settings: { enoughLine: unreadable } });
  await turnSync({ settings: true, days: true }, 'here', AT);
  await changeSettings({
    enoughLine: { words: 'My words of a line.', end: null, amountMinutes: null },
    questions: {
      ...DEFAULT_SETTINGS.questions,
      own: [{ id: 'own:a', text: 'My words of a question?' }],
      edited: { Q03: 'My words in one of yours?' },
    },
    nudgesPerDay: 1,
  });
  await syncOnce({ at: AT, agreedDay: '2026-11-20', days: { from: '2026-11-19', minutes: [5] } });
  const { local, session, sync } = fakeBrowser.storage;
  const reached = await Promise.all([local, session, sync].map((area) => area.get()));
  expect(reached[0]).toEqual({});
  expect(Object.keys(reached[2] ?? {})).toContain('set:nudgesPerDay');
  expect(JSON.stringify(reached)).not.toMatch(/words/i);
  const kept = JSON.stringify(await lasting.get());
  for (const words of ['quarantined', 'of a line', 'of a question', 'in one of yours']) {
    expect(kept).toContain(words);
  }
});

describe('what is written', () => {
  const SETTINGS = lastingItem('settings');
  const SYNC = lastingItem('sync');

  it('is all of it there, or none', async () => {
    await writeLasting({ settings: 1, sync: 1 });
    const never = { settings: 2, sync: () => 'cannot be stored' };
    await expect(writeLasting(never)).rejects.toThrow();
    expect(await lasting.get()).toEqual({ settings: 1, sync: 1 });
  });

  it('is heard of once it is there, by who watches that, until they stop', async () => {
    const seen: Promise<unknown>[] = [];
    const stop = SETTINGS.watch(() => seen.push(SETTINGS.read()));
    await SYNC.write('other');
    expect(seen).toEqual([]);
    await writeLasting({ settings: 'first', sync: 'first' });
    await SETTINGS.write('first');
    await SETTINGS.write(null);
    expect(await Promise.all(seen)).toEqual(['first', 'first', null]);
    stop();
    await SETTINGS.write('late');
    expect(seen).toHaveLength(3);
  });

  it('leaves nothing where it is null', async () => {
    await SETTINGS.write({ a: 1 });
    await SETTINGS.write(null);
    expect(await lasting.get()).toEqual({});
  });

  it('is there for who looks later, where the background dies before it can tell', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('Dead.'));
    await expect(changeSettings({ nudgesPerDay: 1 })).rejects.toThrow('Dead.');
    expect((await readSettings()).nudgesPerDay).toBe(1);
  });
});
