import { browser } from 'wxt/browser';
import type { Envelope, fromNudge, MaySpeak, Reply, Withdraw } from '../../utils/messages';

type FromNudge = keyof typeof fromNudge;

/** Asks the background. Throws if it is gone. The polyfill stays out of pages: it weighs 10 kB. */
export async function ask<N extends FromNudge>(
  name: N,
  data: Envelope<N>['data'],
): Promise<N extends 'lull' ? MaySpeak : Reply<N>> {
  const answered = await browser.runtime.sendMessage({ name, data });
  if (!answered || 'error' in answered) throw new Error('Enough did not answer.');
  return answered.reply;
}

/** Calls back when the background takes the nudge away. */
export function onWithdrawn(withdrawn: () => void, signal: AbortSignal): void {
  const listener = (message: Withdraw) => {
    if (message?.name === 'withdraw') withdrawn();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
}
