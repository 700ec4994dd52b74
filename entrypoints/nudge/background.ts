import type { browser } from 'wxt/browser';
import type { Envelope, nudgeMessages, Reply, Withdraw } from '../../utils/messages';
import { sendWithRetry } from '../../utils/sendWithRetry';

/**
 * The browser, under the name that both browsers give it. `browser` would not do: Chromium gives that name to
 * nothing, so an element of the page with that id would stand for it. An element with the id `chrome` cuts every
 * extension off from its background (seen in Chromium 156): then the first call fails, and the nudge waits at
 * the icon.
 */
declare const chrome: typeof browser;
export const extension = chrome;

type FromNudge = keyof typeof nudgeMessages;

/** Asks the background. Throws if nobody answers. The polyfill stays out of pages, since it weighs 10 kB. */
export function ask<N extends FromNudge>(name: N, data: Envelope<N>['data']): Promise<Reply<N>> {
  return sendWithRetry<Reply<N>>(() => extension.runtime.sendMessage({ name, data }));
}

/**
 * Whether this script can no longer reach the extension, which was updated, switched off or removed. Firefox
 * ends the script then.
 */
export function isCutOff(): boolean {
  return extension.runtime?.id === undefined;
}

/** Calls back when the background withdraws the nudge. */
export function onWithdrawn(withdrawn: () => void, signal: AbortSignal): void {
  const listener = (message: Withdraw) => {
    if (message?.name === 'withdraw') withdrawn();
  };
  extension.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => extension.runtime?.onMessage?.removeListener(listener));
}
