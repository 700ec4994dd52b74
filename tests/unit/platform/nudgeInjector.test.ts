import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { createNudgeInjector } = await import('../../../utils/platform/nudgeInjector');

/** Injections that wait for their page, oldest first, and the tabs whose nudge was told to go. */
let injections: { tab: number; answer: (result: boolean) => void; fail: () => void }[];
let told: number[];

beforeEach(() => {
  injections = [];
  told = [];
  const executeScript = ({ target }: { target: { tabId: number } }) =>
    new Promise((resolve, reject) => {
      injections.push({
        tab: target.tabId,
        answer: (result) => resolve([{ result }]),
        fail: () => reject(new Error('Cannot access contents of the page.')),
      });
    });
  const sendMessage = async (tab: number) => {
    told.push(tab);
    throw new Error('Receiving end does not exist.');
  };
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(sendMessage);
});
afterEach(() => vi.restoreAllMocks());

it('comes to a page that stands still once, however often it is offered', async () => {
  const { inject } = createNudgeInjector();
  const first = inject(1);
  await Promise.all([inject(1), inject(1)]);
  expect(injections).toHaveLength(1);
  void inject(2);
  expect(injections.map(({ tab }) => tab)).toEqual([1, 2]);

  injections[0]?.answer(true);
  await first;
  void inject(1);
  expect(injections.map(({ tab }) => tab)).toEqual([1, 2, 1]);
  expect(told).toEqual([]);
});

it.each([
  ['the browser refuses', ({ fail }: (typeof injections)[0]) => fail()],
  ['the script cannot speak there', ({ answer }: (typeof injections)[0]) => answer(false)],
])('says so where %s, and may be offered again', async (_, end) => {
  const { inject } = createNudgeInjector();
  for (const times of [1, 2]) {
    const offered = inject(1);
    expect(injections).toHaveLength(times);
    end(injections[times - 1] as (typeof injections)[0]);
    await expect(offered).rejects.toThrow();
  }
});

it('that was withdrawn before the page took it goes once it is there', async () => {
  const { inject, withdraw } = createNudgeInjector();
  const offered = inject(1);
  await withdraw(1);
  expect(told).toEqual([1]);
  injections[0]?.answer(true);
  await offered;
  expect(told).toEqual([1, 1]);
});

it('that was withdrawn and is wanted by the time the page takes it stays', async () => {
  const { inject, withdraw } = createNudgeInjector();
  const offered = inject(1);
  await withdraw(1);
  await inject(1);
  injections[0]?.answer(true);
  await offered;
  expect([injections.length, told]).toEqual([1, [1]]);
});

it('is withdrawn from one page alone', async () => {
  const { inject, withdraw } = createNudgeInjector();
  const offered = inject(1);
  await withdraw(2);
  injections[0]?.answer(true);
  await offered;
  expect(told).toEqual([2]);
});
