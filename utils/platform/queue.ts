/** Runs jobs one at a time, in the order in which they came. A job that throws stops no other. */
export function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const done = last.then(job, job);
    last = done.catch(() => undefined);
    return done;
  };
}

export type Queue = ReturnType<typeof createQueue>;
