/**
 * Why the background could not do what a page asked; the page has the words. `locked`: the journal is.
 * `notSaved`: the person did not say that what they write is saved. `syncLeftovers`: all was deleted but
 * what lies in the browser's sync.
 */
export type MessageErrorCode = 'locked' | 'notSaved' | 'syncLeftovers' | 'failed';

/** The answer to a message: a reply, or the code of an error. */
type ReplyOrError<T> = { readonly reply: T } | { readonly error: MessageErrorCode };

/** The background answered that it could not be done: to send the same again would change nothing. */
export class MessageError extends Error {
  constructor(
    readonly code: MessageErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** How often a message is sent in all. Our choice: a worker that dies twice in a row is broken. */
const ATTEMPTS = 3;

/**
 * Sends a message until it is answered. A worker may die before it has answered; sending again starts
 * another one. So every message must be safe to arrive twice. Throws a `MessageError` with what the
 * background answered, and an `Error` if it did not answer.
 */
export async function sendWithRetry<T>(sendOnce: () => Promise<unknown>): Promise<T> {
  let lost: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      const answer = (await sendOnce()) as ReplyOrError<T> | undefined;
      if (!answer) continue;
      if ('error' in answer) throw new MessageError(answer.error);
      return answer.reply;
    } catch (error) {
      if (error instanceof MessageError) throw error;
      lost = error;
    }
  }
  throw new Error('Enough did not answer.', { cause: lost });
}
