import type { Envelope, MessageData, MessageName, Reply } from '../messages';
import { deliver } from '../sendWithRetry';
import { browser } from './browser';

/** Sends one message from a page of ours. Throws an `Error` with a sentence if it could not be done. */
export function send<N extends MessageName>(name: N, data: MessageData<N>): Promise<Reply<N>> {
  const envelope: Envelope<N> = { name, data };
  return deliver<Reply<N>>(() => browser.runtime.sendMessage(envelope));
}
