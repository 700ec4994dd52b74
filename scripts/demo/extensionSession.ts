import type { CDPSession } from 'playwright-core';
import { evaluate, join } from '../../tests/browser/harness/devtoolsTarget';
import { until } from '../../tests/browser/harness/until';
import type { Status } from '../../utils/core/state/status';
import type { MessageData, MessageName, Reply } from '../../utils/messages';

/** A way into the copy for trying: its messages, and its clock. */
export interface Inside {
  send<N extends MessageName>(name: N, data: MessageData<N>): Promise<Reply<N>>;
  /** Minutes pass as they would: with a look every half of one. Returns how things stand then. */
  pass(minutes: number): Promise<Status>;
  /** Minutes pass without any look, as if nobody was there. Returns how things stand then. */
  skip(minutes: number): Promise<Status>;
}

/**
 * Opens a page of Enough that no tab shows, since a message to the background has to come from one.
 * `id`: the extension's. The page goes with the session.
 */
export async function goInside(browser: CDPSession, id: string): Promise<Inside> {
  const page = { url: `chrome-extension://${id}/options.html`, hidden: true };
  const { targetId } = await browser.send('Target.createTarget', page);
  const ask = await join(browser, targetId);
  await until(() => evaluate<boolean>(ask, 'Boolean(globalThis.chrome?.storage)'), 'Enough');

  const send = async <N extends MessageName>(name: N, data: MessageData<N>): Promise<Reply<N>> => {
    const message = JSON.stringify({ name, data });
    const sending = `chrome.runtime.sendMessage(${message})`;
    const { reply, error } = await evaluate<{ reply: Reply<N>; error?: string }>(ask, sending);
    if (error !== undefined) throw new Error(error);
    return reply;
  };
  const skip = async (minutes: number) => {
    await evaluate(ask, `(${moveClock})(${minutes * 60_000})`);
    return send('getStatus', {});
  };
  return {
    send,
    skip,
    pass: async (minutes) => {
      for (let half = 1; half < minutes * 2; half += 1) await skip(0.5);
      return skip(0.5);
    },
  };
}

/** Runs in the page. As text, because a compiled function may name helpers that are not there. */
const moveClock = `async (byMs) => {
  const { testClockOffsetMs = 0 } = await chrome.storage.local.get('testClockOffsetMs');
  await chrome.storage.local.set({ testClockOffsetMs: testClockOffsetMs + byMs });
}`;
