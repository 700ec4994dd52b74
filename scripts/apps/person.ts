import type { Page } from 'playwright-core';
import { type Enough, nudgeOn, until } from '../../tests/browser/enough';
import { hearsKeys } from '../../tests/browser/harness/pageState';
import type { App } from './apps';

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
    readonly seen: {
      readonly keys: number;
      readonly keyAt: number;
      readonly cardAt: readonly number[];
    };
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
export async function personIn(enough: Enough, app: App): Promise<Person> {
  const { name } = app;
  const { display } = enough.chromium;
  await enough.jump(24 * 60);
  const page = await enough.work(`http://apps.test/${name}`);
  page.setDefaultTimeout(8_000);
  const console: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    // Advice of the browser's about how a page draws.
    if (text.startsWith('Canvas2D:')) return;
    if (/^(error|warning|assert)$/.test(message.type())) console.push(text);
  });
  page.on('pageerror', (error) => console.push(String(error)));
  await until(() => page.evaluate('Boolean(globalThis.app)'), `${name} to be there`);
  await until(() => page.evaluate(hearsKeys), `${name} to be seen and have the focus`);
  const inPage = <T>(ask: (page: InPage, given: string) => T, given = '') =>
    page.evaluate(`(${ask.toString()})(globalThis, ${JSON.stringify(given)})`) as Promise<T>;
  /** Until the page has heard the keys, but those that the browser keeps, and has shown what came of them. */
  const heard = async (keys: number, press: () => Promise<unknown>) => {
    const before = await inPage(({ app }) => app.seen.keys);
    await press();
    const all = () => inPage(({ app }) => app.seen.keys);
    for (let looks = 0; looks < 20 && (await all()) < before + keys; looks += 1) await rest(50);
    const look = () => inPage(({ app }) => JSON.stringify([app.read(), app.focus(), app.isOpen()]));
    for (let last = await look(), now = ''; now !== last; ) {
      await rest(150);
      [last, now] = [now || last, await look()];
    }
  };
  const nudge = nudgeOn(page);
  return {
    page,
    nudge,
    console,
    pass: async (minutes) => {
      await enough.pass(minutes);
      if (app.tooltipAtHand) await display.xdotool('mousemove', '900', '15');
    },
    type: async (text) => {
      await heard(text.length, () => display.xdotool('type', '--delay', '40', text));
    },
    press: async (...keys) => {
      const pressed = keys.flatMap((key) => key.split('+'));
      await heard(pressed.length, () => display.xdotool('key', '--delay', '40', ...keys));
    },
    click: async (selector, position) => {
      await page
        .locator(selector)
        .first()
        .click(position ? { position, force: true } : {});
    },
    read: () => inPage(({ app }) => ({ ...app.read(), focus: app.focus() })),
    isOpen: () => inPage(({ app }) => app.isOpen()),
    dom: (noise) => inPage(({ app }, noise) => app.dom(noise), noise),
    cameAfter: () =>
      inPage(({ app: { seen } }) => {
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

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
