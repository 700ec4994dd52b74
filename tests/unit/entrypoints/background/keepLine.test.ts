import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createQueue } from '../../../../utils/platform/queue';
import { keyOf, newKeyOf } from '../../store/journal/wrappingKeys';
import { lasting } from '../../store/lastingStore';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { keepLine } = await import('../../../../entrypoints/background/keepLine');
const { journalHandlers } = await import('../../../../entrypoints/background/journalHandlers');
const { readJournal } = await import('../../../../utils/store/journal/readJournal');
const { clearJournal } = await import('../../../../utils/store/journal/writeEntries');
const { readSettings } = await import('../../../../utils/store/settings/settings');
const { changeSettings } = await import('../../../../utils/store/settings/writeSettings');

const PASSPHRASE = 'four words of mine';
const HOUR_MS = 3_600_000;
/** Three in the afternoon, wherever it is tried. */
const NOW = new Date(2026, 10, 23, 15).getTime();
const does = journalHandlers({ queue: createQueue() });

/** What the form for the line sends, with an id of its own unless told. */
async function say(words: string, id: string = crypto.randomUUID()) {
  const { enoughLine: before } = await readSettings();
  await changeSettings({ enoughLine: { words, end: null, amountMinutes: null } });
  await keepLine({ id, at: Date.now() }, before?.words ?? null);
}
const entries = async () => (await readJournal('all', Date.now())).entries;
const texts = async () => (await entries()).map(({ text }) => text);

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  fakeBrowser.reset();
  await lasting.clear();
  await clearJournal();
  await changeSettings({ saveEntries: 'keep' });
});

describe('a line that is kept', () => {
  it('is an entry of its day, with its words alone', async () => {
    await say('The report draft', 'a');
    expect(await entries()).toEqual([
      { id: 'a', at: NOW, kind: 'line', question: null, text: 'The report draft' },
    ]);
  });

  it.each(['ask', 'no'] as const)('is none where the person chose "%s"', async (saveEntries) => {
    await changeSettings({ saveEntries });
    await say('The report draft');
    expect(await entries()).toEqual([]);
  });

  it('is one entry a day, with the words of the last, and another on another day', async () => {
    await say('The report draft');
    vi.setSystemTime(NOW + HOUR_MS);
    await say('Half of the report');
    vi.setSystemTime(NOW + 24 * HOUR_MS);
    await say('A page of it');
    // Late at night it is the same day.
    vi.setSystemTime(NOW + 35 * HOUR_MS);
    await say('A line of it');
    expect(await texts()).toEqual(['A line of it', 'Half of the report']);
  });

  it('is the same entry, however often it comes', async () => {
    for (const words of ['The report draft', 'Half of the report', 'Half of the report'])
      await say(words, 'a');
    await say('Half of the report');
    expect(await texts()).toEqual(['Half of the report']);
  });

  it('leaves an entry alone that was starred, or has other words by now', async () => {
    await say('The report draft', 'a');
    await does.changeEntry({ id: 'a', starred: true }, 0);
    await say('Half of the report', 'b');
    await does.changeEntry({ id: 'b', text: 'Half of it. And then the sea.' }, 0);
    await say('A page', 'c');
    expect(new Set(await texts())).toEqual(
      new Set(['A page', 'Half of it. And then the sea.', 'The report draft']),
    );
  });

  it('waits for the lock to open, with the day on which it was said', async () => {
    await does.enableLock({ next: await newKeyOf(PASSPHRASE), minutes: 15 }, 0);
    await does.lockNow({}, 0);
    await say('The report draft', 'a');
    expect(await fakeBrowser.storage.session.get('pendingLine')).toEqual({
      pendingLine: { id: 'a', at: NOW },
    });
    vi.setSystemTime(NOW + 24 * HOUR_MS);
    await does.unlockJournal({ wrappingKey: await keyOf(PASSPHRASE) }, 0);
    expect(await entries()).toEqual([
      { id: 'a', at: NOW, kind: 'line', question: null, text: 'The report draft' },
    ]);
    expect((await fakeBrowser.storage.session.get('pendingLine')).pendingLine ?? null).toBeNull();
  });
});
