import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { receiveMessages } = await import('../../../utils/platform/receiveMessages');

type Listener = (message: unknown, sender: object, respond: (said: unknown) => void) => unknown;

/** Questions that wait for their answer, oldest first, by the tab they came from. */
let waiting: { tab: number; answer: () => void }[];
let listener: Listener;
beforeEach(() => {
  waiting = [];
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  Object.assign(fakeBrowser.runtime, {
    id: 'enough',
    getURL: (path: string) => `chrome-extension://enough/${path}`,
    onMessage: { addListener: (heard: Listener) => Object.assign(globalThis, { heard }) },
  });
  const lull = (_: unknown, tab: number) =>
    new Promise((answer) => waiting.push({ tab, answer: () => answer({ leave: true }) }));
  receiveMessages({ reportLull: lull, reportAnswer: lull } as unknown as Parameters<
    typeof receiveMessages
  >[0]);
  ({ heard: listener } = globalThis as unknown as { heard: Listener });
});

/** Whether it is taken in, and what is answered to it. */
function say(message: object, tab: number) {
  const sender = { id: 'enough', url: 'http://alpha.test/', frameId: 0, tab: { id: tab } };
  const respond = vi.fn();
  return { taken: listener(message, sender, respond) === true, respond };
}
const lull = { name: 'reportLull', data: { blind: false } };

it('takes of a page one thing at a time, and the next once that is answered', async () => {
  const first = say(lull, 1);
  const more = [lull, { name: 'reportAnswer', data: { id: 'x', end: 'pause' } }];
  expect([first.taken, ...more.map((each) => say(each, 1).taken)]).toEqual([true, false, false]);
  expect(say(lull, 2).taken).toBe(true);
  expect(waiting.map(({ tab }) => tab)).toEqual([1, 2]);
  waiting[0]?.answer();
  await vi.waitFor(() => expect(first.respond).toHaveBeenCalledWith({ reply: { leave: true } }));
  await vi.waitFor(() => expect(say(lull, 1).taken).toBe(true));
});

it('says of names that no contract has the same, however many there are', () => {
  for (let number = 0; number < 50; number += 1) say({ name: `x${number}`, data: {} }, 1);
  expect(vi.mocked(console.warn).mock.calls).toEqual([['Refused a message: it has another form.']]);
});
