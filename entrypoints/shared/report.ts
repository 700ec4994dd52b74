/**
 * Waits for a job and says how it went. `done`: what is said if it went well; what an empty text or none says
 * is up to the page. Resolves to false if it failed, which is said and logged.
 */
export type Report = (job: Promise<unknown>, done?: string) => Promise<boolean>;

/** A report that says something if the job failed, and nothing otherwise. */
export function reportProblems(onProblem: (error: unknown) => void): Report {
  return (job) =>
    job.then(
      () => true,
      (error: unknown) => {
        onProblem(error);
        return false;
      },
    );
}
