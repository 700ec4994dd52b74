/** Ms. Our choice: as long as the first wait for a database, far longer than any call of a browser takes. */
const ANSWER_TIMEOUT_MS = 20_000;

/** What a call of the browser answers. Throws where it does not answer in time: the queue waits for each job. */
export async function answerInTime<T>(call: Promise<T>): Promise<T> {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    silence = setTimeout(
      () => reject(new Error('The browser does not answer.')),
      ANSWER_TIMEOUT_MS,
    );
  });
  return Promise.race([call, late]).finally(() => clearTimeout(silence));
}
