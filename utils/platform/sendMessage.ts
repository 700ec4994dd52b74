import type { Envelope, MessageData, MessageName, Reply } from '../messages';
import { sendWithRetry } from '../sendWithRetry';
import { browser } from './browser';

/** Sends one message from a page of ours. Throws what `sendWithRetry` throws. */
export function sendMessage<N extends MessageName>(
  name: N,
  data: MessageData<N>,
): Promise<Reply<N>> {
  const envelope: Envelope<N> = { name, data };
  return sendWithRetry<Reply<N>>(() => browser.runtime.sendMessage(envelope));
}
