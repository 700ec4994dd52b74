import { browser } from 'wxt/browser';
import type { Envelope, fromNudge, Reply, Withdraw } from '../../utils/messages';
import { deliver } from '../../utils/sendWithRetry';

type FromNudge = keyof typeof fromNudge;

/** Asks the background. Throws if it is gone. The polyfill stays out of pages: it weighs 10 kB. */
export function ask<N extends FromNudge>(name: N, data: Envelope<N>['data']): Promise<Reply<N>> {
  return deliver<Reply<N>>(() => browser.runtime.sendMessage({ name, data }));
}

/**
 * Whether nothing here is heard any more: the extension was updated, switched off or removed. Firefox
 * ends the script then.
 */
export function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}

/** Calls back when the background takes the nudge away. */
export function onWithdrawn(withdrawn: () => void, signal: AbortSignal): void {
  const listener = (message: Withdraw) => {
    if (message?.name === 'withdraw') withdrawn();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
}
