/** What came back over a border: a reply, or the sentence of what went wrong. */
export type Answered<T> = { readonly reply: T } | { readonly error: string };

/** How often a message is sent in all. Our choice: a worker that dies twice in a row is broken. */
const ATTEMPTS = 3;

/**
 * Sends a message until it is answered. A worker may die with the message in its hands; the next
 * sending starts another one. So every message must be safe to arrive twice.
 * Throws an `Error` with a sentence: what the background said, or that it did not answer.
 */
export async function deliver<T>(sendOnce: () => Promise<unknown>): Promise<T> {
  let lost: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      const answered = (await sendOnce()) as Answered<T> | undefined;
      if (!answered) continue;
      if ('error' in answered) throw new Refusal(answered.error);
      return answered.reply;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      lost = error;
    }
  }
  throw new Error('Enough did not answer.', { cause: lost });
}

/** The background answered that it could not be done: sending it once more would change nothing. */
class Refusal extends Error {}
