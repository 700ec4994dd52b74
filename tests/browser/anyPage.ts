/** A page of either browser: what Playwright's and Puppeteer's have in common and is asked of both here. */
export interface AnyPage {
  evaluate(script: string): Promise<unknown>;
  evaluate<T>(look: () => T | Promise<T>): Promise<T>;
  evaluate<T, Given>(look: (given: Given) => T | Promise<T>, given: Given): Promise<T>;
  readonly keyboard: { press(key: 'Tab'): Promise<void> };
}
