import * as v from 'valibot';
import {
  type MessageData,
  type MessageName,
  nudgeMessages,
  pageMessages,
  type Reply,
} from '../messages';
import { MessageError } from '../sendWithRetry';
import { browser, type Runtime } from './browser';

/** One handler for each message. `tab`: where a page's nudge script spoke from; -1 for our own pages. */
export type Handlers = {
  [N in MessageName]: (data: MessageData<N>, tab: number) => Promise<Reply<N>>;
};

/** Answers messages. Call in the worker's first turn. What is not in the contract is refused. */
export function receiveMessages(handlers: Handlers): void {
  const refused = new Set<string>();
  /** Tabs whose nudge script waits for an answer. It asks one thing after the other; more is refused. */
  const asking = new Set<number>();
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): true | undefined => {
    const call = readCall(message, sender);
    if (typeof call === 'string') {
      if (!refused.has(call)) console.warn(`Refused a message: ${call}.`);
      refused.add(call);
      return undefined;
    }
    const handle = handlers[call.name] as (data: unknown, tab: number) => Promise<unknown>;
    const tab = sender.tab?.id ?? -1;
    if (isFromNudge(call.name)) {
      if (asking.has(tab)) return undefined;
      asking.add(tab);
    }
    handle(call.data, tab)
      .then(
        (reply) => respond({ reply }),
        (error: unknown) => {
          console.error(error);
          respond({ error: error instanceof MessageError ? error.code : 'failed' });
        },
      )
      .finally(() => isFromNudge(call.name) && asking.delete(tab));
    return true;
  };
  // The polyfill's types know only listeners that return a promise.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
}

/** A name that no contract has is never kept, however long it is. */
const envelopeSchema = v.strictObject({
  name: v.picklist([...Object.keys(nudgeMessages), ...Object.keys(pageMessages)] as MessageName[]),
  data: v.unknown(),
});

const isFromNudge = (name: MessageName) => Object.hasOwn(nudgeMessages, name);

/** A call that this sender may make, or the reason why not. */
function readCall(
  message: unknown,
  sender: Runtime.MessageSender,
): { name: MessageName; data: unknown } | string {
  const envelope = v.safeParse(envelopeSchema, message);
  if (!envelope.success) return 'it has another form';
  if (sender.id !== browser.runtime.id) return 'another extension sent it';
  const { name, data } = envelope.output;
  const ours = sender.url?.startsWith(browser.runtime.getURL('')) === true;
  const allowed: Record<string, v.GenericSchema> = ours ? pageMessages : nudgeMessages;
  if (!ours && (sender.tab?.id === undefined || sender.frameId !== 0)) return 'it has no page';
  const schema = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  if (!schema) return `"${name}" is not for this sender`;
  const parsed = v.safeParse(schema, data);
  return parsed.success ? { name, data: parsed.output } : `"${name}" holds something else`;
}
