/**
 * Runs jobs one at a time, in the order in which they came. A job that throws stops no other. A second copy
 * of the background (while an update takes over, or after a start that was not noticed) waits its turn: each
 * job reads and writes what is stored, and two at once would write over one another.
 */
export function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const alone = () => runAlone(job);
    const done = last.then(alone, alone);
    last = done.catch(() => undefined);
    return done;
  };
}

/** The browser releases a lock when its holder ends, however that ends. Node 20, which tests run in, has none. */
async function runAlone<T>(job: () => Promise<T>): Promise<T> {
  const { locks } = globalThis.navigator ?? {};
  return locks ? locks.request('enough-background', job) : job();
}

export type Queue = ReturnType<typeof createQueue>;
