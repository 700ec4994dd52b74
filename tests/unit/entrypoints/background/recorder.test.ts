import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lasting } from '../../store/lastingStore';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { createRecorder } = await import('../../../../entrypoints/background/recorder');
const { readRecord, readState } = await import('../../../../utils/store/record/readRecord');
const { clearRecord, writeChange } = await import('../../../../utils/store/record/writeRecord');
const { changeSettings } = await import('../../../../utils/store/settings/writeSettings');

const { idle, windows, permissions } = fakeBrowser;
const START = Date.UTC(2026, 10, 23, 10);
const { get, put } = IDBObjectStore.prototype;

/** The address of the tab in front, and how often a key was read, or written, since `counted` was called. */
let address: string;
let read: number;
let written: number;

beforeEach(async () => {
  vi.useFakeTimers({ now: START, toFake: ['Date', 'setInterval', 'clearInterval'] });
  fakeBrowser.reset();
  address = 'https://docs.test/plan';
  Object.assign(fakeBrowser, {
    idle: { queryState: async () => 'active' },
    permissions: { contains: async () => true },
    windows: {
      onFocusChanged: { addListener: () => {} },
      getLastFocused: async () => ({
        focused: true,
        tabs: [{ id: 1, url: address, active: true, incognito: false }],
      }),
    },
  });
  vi.spyOn(console, 'debug').mockImplementation(() => {});
  await lasting.clear();
  await clearRecord();
  await changeSettings({ sites: [{ host: 'docs.test' }, { host: 'mail.test' }] });
});
afterEach(() => {
  Object.assign(IDBObjectStore.prototype, { get, put });
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(() => Object.assign(fakeBrowser, { idle, windows, permissions }));

async function atWork() {
  const recorder = createRecorder();
  await recorder.dispatch();
  return {
    recorder,
    /** A look, so many seconds later, and what it cost. */
    look: async (seconds: number) => {
      vi.setSystemTime(Date.now() + seconds * 1_000);
      read = written = 0;
      IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
        read += 1;
        return get.call(this, key);
      };
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, value, key) {
        written += 1;
        return put.call(this, value, key);
      };
      recorder.scheduleSample();
      // The queue is in order: what is done after this was done behind the look.
      await recorder.currentState();
      await recorder.queue(async () => {});
      Object.assign(IDBObjectStore.prototype, { get, put });
      return readState();
    },
  };
}

it('a look that finds what the last one found reads one key and writes one', async () => {
  const { look } = await atWork();
  const { openSpan } = await look(10);
  expect(openSpan).toMatchObject({ from: START, lastSeenAt: START + 10_000 });
  // `currentState`, by which the look is awaited, reads one more.
  expect([read - 1, written]).toEqual([1, 1]);
});

it('stays so from minute to minute, until a whole step is due after ten', async () => {
  const { recorder } = await atWork();
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
    read += 1;
    return get.call(this, key);
  };
  const reads: number[] = [];
  for (let seconds = 10; seconds <= 21 * 60; seconds += 10) {
    vi.setSystemTime(START + seconds * 1_000);
    read = 0;
    const isWritten = new Promise<void>((resolve) => {
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, value, key) {
        this.transaction.addEventListener('complete', () => resolve());
        return put.call(this, value, key);
      };
    });
    recorder.scheduleSample();
    await isWritten;
    reads.push(read);
  }
  const wholeSteps = reads.flatMap((count, index) => (count > 1 ? [(index + 1) * 10] : []));
  expect(wholeSteps).toEqual([610, 1_220]);
});

it('one that finds another site takes a whole step, and loses nothing of what was moved on', async () => {
  const { look } = await atWork();
  await look(10);
  await look(10);
  address = 'https://mail.test/';
  const { openSpan } = await look(10);
  expect(openSpan).toMatchObject({ site: 'mail.test', from: START + 30_000 });
  const { spans } = await readRecord(START, START + 60_000);
  expect(spans).toEqual([{ site: 'docs.test', from: START, to: START + 30_000 }]);
});

it('writes over nothing that another copy of the background wrote meanwhile', async () => {
  const { look } = await atWork();
  const snooze = { until: START + 3_600_000, duration: 'hour' } as const;
  await writeChange({ state: { ...(await readState()), snooze } });
  expect(await look(10)).toMatchObject({ snooze, openSpan: { lastSeenAt: START + 10_000 } });
});

it('what cannot be written is kept, and written by the next look that can', async () => {
  const { recorder, look } = await atWork();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  vi.setSystemTime(START + 10_000);
  recorder.scheduleSample();
  await recorder.queue(async () => {});
  expect((await readState()).openSpan).toMatchObject({ lastSeenAt: START });
  full.mockRestore();
  address = 'https://mail.test/';
  await look(10);
  const { spans } = await readRecord(START, START + 60_000);
  expect(spans).toEqual([{ site: 'docs.test', from: START, to: START + 20_000 }]);
});

it('a choice, or access that changed, is seen by the look after it', async () => {
  const { recorder, look } = await atWork();
  await changeSettings({ sites: [{ host: 'mail.test' }] });
  recorder.lookAnew();
  expect((await look(10)).openSpan).toBeNull();
});

it('a look in another time zone than the last one takes a whole step', async () => {
  const { look } = await atWork();
  const zone = vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Pacific/Apia');
  await look(10);
  // The least is one, and one by which the look is awaited.
  expect(read).toBeGreaterThan(2);
  zone.mockRestore();
});
