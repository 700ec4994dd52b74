import type { browser } from 'wxt/browser';
import type { Envelope, fromNudge, Reply, Withdraw } from '../../utils/messages';
import { deliver } from '../../utils/sendWithRetry';

/**
 * The browser, by the name that both browsers give it: in Chromium, where nothing is called `browser`, an
 * element of the page with that id would stand for it. One called `chrome` keeps every extension from
 * being heard there (seen in Chromium 156): then the first call fails, and the nudge waits at the icon.
 */
declare const chrome: typeof browser;
export const extension = chrome;

type FromNudge = keyof typeof fromNudge;

/** Asks the background. Throws if it is gone. The polyfill stays out of pages: it weighs 10 kB. */
export function ask<N extends FromNudge>(name: N, data: Envelope<N>['data']): Promise<Reply<N>> {
  return deliver<Reply<N>>(() => extension.runtime.sendMessage({ name, data }));
}

/**
 * Whether nothing here is heard any more: the extension was updated, switched off or removed. Firefox
 * ends the script then.
 */
export function isCutOff(): boolean {
  return extension.runtime?.id === undefined;
}

/** Calls back when the background takes the nudge away. */
export function onWithdrawn(withdrawn: () => void, signal: AbortSignal): void {
  const listener = (message: Withdraw) => {
    if (message?.name === 'withdraw') withdrawn();
  };
  extension.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => extension.runtime?.onMessage?.removeListener(listener));
}
