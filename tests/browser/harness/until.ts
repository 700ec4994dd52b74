/** As long as anything is waited for, ms. It is no measure: a busy machine is slow. */
export const PATIENCE_MS = 60_000;
/** Between two questions, ms: as often as a person would notice at first, less often the longer it takes. */
const SOONEST_MS = 25;
const LATEST_MS = 250;

/**
 * Asks again and again until the answer is neither false, null nor undefined, and returns it.
 * A throwing question counts as "not yet" and its last error is told.
 * Throws `Error: waited … ms for <what>; last: <answer or error>`.
 */
export async function until<T>(
  ask: () => T | Promise<T>,
  what: string,
  timeoutMs = PATIENCE_MS,
): Promise<Exclude<T, false | null | undefined>> {
  const begin = performance.now();
  const deadline = begin + timeoutMs;
  let last: unknown = 'never asked';
  while (performance.now() < deadline) {
    try {
      // A question that hangs (a dead renderer, a frozen prompt) must not outlive the deadline.
      const answer = await inTime(ask(), deadline - performance.now());
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<T, false | null | undefined>;
      }
      last = answer;
    } catch (error) {
      last = error;
    }
    const pause = Math.max(SOONEST_MS, Math.min(LATEST_MS, (performance.now() - begin) / 20));
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`waited ${timeoutMs} ms for ${what}; last: ${last}`);
}

/** `work`, or an error after `ms`. The work itself is not stopped. */
export async function inTime<T>(work: T | Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${Math.round(ms)} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
