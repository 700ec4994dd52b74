import type { Now } from '../../utils/core/now';
import type { MessageData, MessageName, Reply } from '../../utils/messages';
import { moveClock, readStores } from './enough';
import type { Firefox } from './harness/firefox';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** A way into Enough in Firefox, through the page that it opened by itself. `firefox`: the one that runs now. */
export function inFirefox(firefox: () => Firefox) {
  const jump = (minutes: number) =>
    firefox()
      .welcome()
      .evaluate(moveClock, minutes * 60_000);
  const send = async <N extends MessageName>(name: N, data: MessageData<N>): Promise<Reply<N>> => {
    const sending = (message: unknown) => chrome.runtime.sendMessage(message);
    const answered = await firefox().welcome().evaluate(sending, { name, data });
    return (answered as { reply: Reply<N> }).reply;
  };
  const now = (): Promise<Now> => send('now', {});
  return {
    /** Moves the clock, minutes. */
    jump,
    send,
    now,
    /** Minutes pass, with a look every half of one. */
    pass: async (minutes: number) => {
      for (let half = 0; half < minutes * 2; half += 1) {
        await jump(0.5);
        await now();
      }
    },
    stores: () => firefox().welcome().evaluate(readStores),
  };
}
