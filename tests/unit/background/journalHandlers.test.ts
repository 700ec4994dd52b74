import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createQueue } from '../../../utils/platform/queue';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { closeJournal, journalHandlers, settleLock } = await import(
  '../../../entrypoints/background/journalHandlers'
);
const { isKeyInMemory } = await import('../../../utils/store/journal/journalLock');
const { forgetJournal } = await import('../../../utils/store/journal/writeEntries');

const ALARM = 'lockJournal';
const PASSPHRASE = 'four words of mine';
const NOW = Date.UTC(2026, 10, 23, 15);
const MINUTE_MS = 60_000;
const does = journalHandlers({ queue: createQueue() });
const alarmAt = async () => (await fakeBrowser.alarms.get(ALARM))?.scheduledTime;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  fakeBrowser.reset();
  await forgetJournal();
  await does.lockJournal({ passphrase: PASSPHRASE, minutes: 15 }, 0);
});

describe('an open journal', () => {
  it('is locked by an alarm when its time is over', async () => {
    expect(await alarmAt()).toBe(NOW + 15 * MINUTE_MS);
  });

  it('has its alarm set anew by a start that finds none', async () => {
    await fakeBrowser.alarms.clear(ALARM);
    vi.setSystemTime(NOW + 5 * MINUTE_MS);
    await settleLock();
    expect(await alarmAt()).toBe(NOW + 15 * MINUTE_MS);
    expect(await isKeyInMemory()).toBe(true);
  });

  it('is locked by a start that finds its time over', async () => {
    vi.setSystemTime(NOW + 15 * MINUTE_MS);
    await settleLock();
    expect(await isKeyInMemory()).toBe(false);
  });

  it('is locked, though the drafts cannot be hidden', async () => {
    const write = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error());
    await expect(closeJournal()).rejects.toThrow();
    write.mockRestore();
    expect(await isKeyInMemory()).toBe(false);
  });
});
