import type { CDPSession } from 'playwright-core';

/** Sends one DevTools command to a page and returns what came back. Errors: what the browser said. */
export type Ask = <T>(method: string, params?: object) => Promise<T>;

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * Joins any page of the browser, those too that Playwright does not show: the toolbar popup, and a
 * page without a tab. `browser`: a session with the browser itself.
 */
export async function join(browser: CDPSession, targetId: string): Promise<Ask> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const message: Message = JSON.parse(event.message);
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
  return async <T>(method: string, params: object = {}) => {
    last += 1;
    const id = last;
    const answered = new Promise<Message>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await browser.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  };
}

/** Evaluates an expression in a joined page and returns its value, awaited. Errors: what it threw. */
export async function evaluate<T>(ask: Ask, expression: string): Promise<T> {
  const { result, exceptionDetails } = await ask<{
    result: { value: T };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}

/** The page whose address ends so, or null. */
export async function findTarget(browser: CDPSession, ending: string): Promise<string | null> {
  const { targetInfos } = await browser.send('Target.getTargets');
  return targetInfos.find(({ url }) => url.endsWith(ending))?.targetId ?? null;
}
