import type { Page } from 'playwright-core';
import { type Enough, nudgeOn, until } from '../../tests/browser/enough';
import { hearsKeys } from '../../tests/browser/harness/pageState';

/** What is written and what is selected, as the application itself says, and the path of the focus. */
export interface Reading {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly focus: readonly string[];
}

/** What `pages/page.js` puts into each page. */
interface InPage {
  readonly app: {
    read(): Omit<Reading, 'focus'>;
    isOpen(): boolean;
    focus(): string[];
    dom(noise: string): string[];
    readonly seen: { readonly keyAt: number; readonly cardAt: readonly number[] };
  };
}

/** Who works in an application: keys of the X server, and a mouse whose clicks the browser trusts. */
export interface Person {
  readonly page: Page;
  readonly nudge: ReturnType<typeof nudgeOn>;
  /** All that the console and uncaught errors told so far. */
  readonly console: readonly string[];
  /** Minutes pass. */
  pass(minutes: number): Promise<void>;
  /** Types letters, one each 40 ms. */
  type(text: string): Promise<void>;
  /** Presses keys as xdotool names them, one after the other. */
  press(...keys: string[]): Promise<void>;
  click(selector: string, at?: { readonly x: number; readonly y: number }): Promise<void>;
  read(): Promise<Reading>;
  isOpen(): Promise<boolean>;
  dom(noise?: string): Promise<string[]>;
  /** Whether the card came, and how many ms after the last key. */
  cameAfter(): Promise<number | null>;
  /** Waits for the card that long; `false` if it does not come. */
  seesCard(ms: number): Promise<boolean>;
}

/** Opens an application on a new day. */
export async function personIn(enough: Enough, name: string): Promise<Person> {
  const { display } = enough.chromium;
  await enough.jump(24 * 60);
  const page = await enough.work(`http://apps.test/${name}`);
  page.setDefaultTimeout(8_000);
  const console: string[] = [];
  page.on('console', (message) => {
    if (/^(error|warning|assert)$/.test(message.type())) console.push(message.text());
  });
  page.on('pageerror', (error) => console.push(String(error)));
  await until(() => page.evaluate('Boolean(globalThis.app)'), `${name} to be there`);
  await until(() => page.evaluate(hearsKeys), `${name} to be seen and have the focus`);
  const app = <T>(ask: (inPage: InPage, given: string) => T, given = '') =>
    page.evaluate(`(${ask.toString()})(globalThis, ${JSON.stringify(given)})`) as Promise<T>;
  const nudge = nudgeOn(page);
  return {
    page,
    nudge,
    console,
    pass: (minutes) => enough.pass(minutes),
    type: async (text) => {
      await display.xdotool('type', '--delay', '40', text);
      await heard(page);
    },
    press: async (...keys) => {
      await display.xdotool('key', '--delay', '40', ...keys);
      await heard(page);
    },
    click: async (selector, position) => {
      await page
        .locator(selector)
        .first()
        .click(position ? { position, force: true } : {});
    },
    read: () => app(({ app }) => ({ ...app.read(), focus: app.focus() })),
    isOpen: () => app(({ app }) => app.isOpen()),
    dom: (noise) => app(({ app }, noise) => app.dom(noise), noise),
    cameAfter: () =>
      app(({ app: { seen } }) => {
        const came = seen.cardAt.at(-1);
        return came === undefined ? null : came - seen.keyAt;
      }),
    seesCard: async (ms) => {
      const host = nudge.host.waitFor({ state: 'visible', timeout: ms });
      return host.then(
        () => true,
        () => false,
      );
    },
  };
}

/** Until the page has drawn what the last keys did: twice, since a frame may be under way. */
async function heard(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((drawn) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(drawn)), 120))',
  );
}
