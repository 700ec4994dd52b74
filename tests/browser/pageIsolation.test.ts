import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageMessages } from '../../utils/messages';
import { type Enough, nudgeEnds, nudgeOn, startEnough, until } from './enough';

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(what: object): Promise<{ id: number }[]> };
  scripting: { executeScript(what: object): Promise<{ result: unknown }[]> };
  storage: Record<'local' | 'sync' | 'session', { get(keys: null): Promise<object> }>;
};

/** With the root closed, as people have it. The page tries what pages can try. */
describe('a page that pries', () => {
  let enough: Enough;
  let page: Page;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'], closed: true });
    await enough.send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });
    page = await enough.work('http://alpha.test/hostile/calm');
    await page.evaluate(watchAll);
    // The page's own words are in a family that the nudge cannot mean.
    const own = ':root { font-family: monospace }';
    await page.addStyleTag({ content: [own, ...FAMILIES.map(defined)].join('\n') });
    await enough.pass(26);
  });
  afterAll(() => enough[Symbol.asyncDispose]());
  beforeEach(async () => {
    await nudgeOn(page).appears();
    // Until its first half second is over, the page is hit through it.
    await page.waitForFunction(() => {
      const host = document.querySelector('html > [popover]');
      const { left = 0, top = 0, width = 0, height = 0 } = host?.getBoundingClientRect() ?? {};
      return host && document.elementFromPoint(left + width / 2, top + height / 2) === host;
    });
  });

  const ends = async () => nudgeEnds(await enough.stores());

  it('finds an empty element and no way into it', async () => {
    expect(await page.evaluate(lookInto)).toEqual({
      html: '<div popover="manual"></div>',
      root: null,
      another: 'NotSupportedError',
      cloned: null,
      serialised: '',
      text: '',
      hit: ['div'],
      caret: 'HTML',
      animated: [],
      // The page's own.
      styleSheets: 1,
    });
  });

  it.each(['Keep going', 'Pause', 'Later'])('cannot search for "%s"', async (word) => {
    // The search works: it finds the page's own.
    expect(await page.evaluate(search, 'Far down')).toBe(true);
    expect(await page.evaluate(search, word)).toBe(false);
    expect(await page.evaluate(selectAll)).not.toContain(word);
  });

  it('is asked for no letter in a family that it defined', async () => {
    const asked = () =>
      enough.visits.map(({ path }) => path).filter((path) => path.startsWith('/family/'));
    // The definitions work: the page's own words ask for theirs, and after all that the nudge could ask for.
    await page.evaluate(
      (families) => {
        const words = document.createElement('p');
        words.textContent = 'Own';
        words.style.fontFamily = families.map((family) => `"${family}"`).join();
        document.body.append(words);
      },
      FAMILIES.slice(0, 1),
    );
    await until(async () => asked().includes('/family/0'), 'the page’s own letters');
    expect(asked()).toEqual(['/family/0']);
  });

  it('hears of no element but the empty one, and of no script', async () => {
    const seen = await page.evaluate(() => (window as unknown as Watched).seen);
    expect(seen).toContain('toggle div');
    const own = /^\S+ (html|body|p|label|textarea|head|style|div)?$/;
    expect(seen.filter((each) => !own.test(each))).toEqual([]);
  });

  it('has no door to the extension, and none of its files to ask for', async () => {
    const tried = await page.evaluate(async (id) => {
      const files = ['manifest.json', 'nudge.js', 'icon/16.png', 'popup.html', 'background.js'];
      const fetched = await Promise.allSettled(
        files.map((file) => fetch(`chrome-extension://${id}/${file}`, { mode: 'no-cors' })),
      );
      const pictured = await new Promise((done) => {
        const picture = new Image();
        picture.onload = () => done('there');
        picture.onerror = () => done('not there');
        picture.src = `chrome-extension://${id}/icon/16.png`;
      });
      const door = (window as { chrome?: { runtime?: unknown } }).chrome?.runtime;
      return { fetched: fetched.map(({ status }) => status), pictured, door: typeof door };
    }, enough.chromium.id);
    expect(tried).toEqual({
      fetched: Array(5).fill('rejected'),
      pictured: 'not there',
      door: 'undefined',
    });
  });

  it('answers nothing by events of its own making', async () => {
    await page.evaluate(fakeAnswers);
    await enough.send('getStatus', {});
    expect([await nudgeOn(page).count(), await ends()]).toEqual([1, [null]]);
  });

  it('could do nothing from the script beside it either: what is not for a page is refused', async () => {
    const before = await enough.stores();
    const forged = [
      ...Object.keys(pageMessages).map((name) => ({ name, data: {} })),
      { name: 'removeSite', data: { site: { host: 'alpha.test' } } },
      { name: 'setSnooze', data: { duration: 'today' } },
      { name: 'changeSettings', data: { patch: { tracking: false } } },
      { name: 'reportAnswer', data: { id: 'x', end: 'pause', more: 1 } },
      { name: 'reportAnswer', data: { id: 'x'.repeat(65), end: 'pause' } },
      { name: 'toString', data: {} },
      { name: '__proto__', data: {} },
      { name: 'getStatus', data: {}, ours: true },
      'now',
      null,
      [],
    ];
    const answers = await enough.driver().evaluate(async (messages) => {
      const [tab] = await chrome.tabs.query({ url: '*://alpha.test/*' });
      const [{ result } = { result: null }] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id },
        args: [messages],
        func: async (all: unknown[]) => {
          const sent = all.map((each) => chrome.runtime.sendMessage(each));
          const back = await Promise.allSettled(sent);
          return back.map((each) => (each.status === 'fulfilled' ? (each.value ?? null) : null));
        },
      });
      return result;
    }, forged);
    expect(answers).toEqual(forged.map(() => null));
    const after = await enough.stores();
    expect([after.lasting, after.journal]).toEqual([before.lasting, before.journal]);
    expect(await ends()).toEqual([null]);
  });

  it('has beside it no script that can read what is stored', async () => {
    const read = await enough.driver().evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: '*://alpha.test/*' });
      const [{ result } = { result: null }] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id },
        func: async () => {
          const { local, sync, session } = chrome.storage;
          const areas = await Promise.allSettled(
            [local, sync, session].map((area) => area.get(null)),
          );
          // Those of the page, which has none.
          const databases = await indexedDB.databases();
          const found = areas.map((area) => ('value' in area ? Object.keys(area.value) : 'shut'));
          return [...found, databases.length];
        },
      });
      return result;
    });
    // The clock of the tests lies in the first, and nothing else.
    expect(read).toEqual([['testClockOffsetMs'], 'shut', 'shut', 0]);
  });

  it('is answered by a hand all the same', async () => {
    const { x, y, width, height } = (await nudgeOn(page).host.boundingBox()) ?? expect.fail();
    await page.evaluate(() => {
      Object.assign(window, { kept: document.querySelector('html > [popover]') });
    });
    await page.mouse.click(x + width - 60, y + height - 36);
    await nudgeOn(page).goes();
    await expect.poll(ends).toEqual(['continued']);
    // Put back by the page, that kept the element, it is empty.
    const { before, after } = await page.evaluate(() => {
      const { kept } = window as unknown as { kept: HTMLElement };
      const { height: before } = kept.getBoundingClientRect();
      document.documentElement.append(kept);
      kept.showPopover();
      const { height: after } = kept.getBoundingClientRect();
      kept.remove();
      return { before, after };
    });
    expect([before, after]).toEqual([0, 0]);
  });
});

/** By their names, none of which a nudge may use: those of systems, and the generic ones in quotes. */
const FAMILIES = [
  ...['Georgia', 'Palatino', 'Palatino Linotype', 'Iowan Old Style', 'Times New Roman'],
  ...['Segoe UI', 'Roboto', 'Noto Sans', 'Arial', 'DejaVu Sans', 'DejaVu Serif', '-apple-system'],
  ...['ui-serif', 'ui-sans-serif', 'system-ui', 'serif', 'sans-serif', 'BlinkMacSystemFont'],
];
const defined = (family: string, at: number) =>
  `@font-face { font-family: "${family}"; src: url("/family/${at}") }`;

interface Watched {
  readonly seen: string[];
}

/** Every event of the page, and every entry of the browser's own measuring, with what they point to. */
function watchAll() {
  const seen: string[] = [];
  Object.assign(window, { seen });
  const types = new Set<string>();
  for (const owner of [window, document, HTMLElement.prototype, Element.prototype]) {
    for (let at = owner; at; at = Object.getPrototypeOf(at)) {
      for (const name of Object.getOwnPropertyNames(at)) {
        if (name.startsWith('on')) types.add(name.slice(2));
      }
    }
  }
  for (const type of types) {
    window.addEventListener(
      type,
      (event) => {
        for (const target of [...event.composedPath(), (event as FocusEvent).relatedTarget]) {
          if (target instanceof Node) seen.push(`${type} ${(target as Element).localName ?? ''}`);
          if (target instanceof ShadowRoot) seen.push(`${type} a root`);
        }
      },
      true,
    );
  }
  type Entry = PerformanceEntry & {
    element?: Element;
    target?: Element;
    sources?: { node?: Element }[];
    scripts?: { sourceURL: string }[];
  };
  const kinds = PerformanceObserver.supportedEntryTypes.filter((kind) => kind !== 'navigation');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Entry[]) {
      const nodes = [entry.element, entry.target, ...(entry.sources ?? []).map(({ node }) => node)];
      for (const node of nodes) seen.push(`${entry.entryType} ${node?.localName ?? ''}`);
      // What the test itself asks of the page comes from no address, and takes long on a busy machine.
      for (const { sourceURL } of (entry.scripts ?? []).filter((each) => each.sourceURL !== '')) {
        if (!sourceURL.startsWith('http')) seen.push(`${entry.entryType} from "${sourceURL}"`);
      }
      if (entry.name.includes('extension')) seen.push(`${entry.entryType} of "${entry.name}"`);
    }
  }).observe({ entryTypes: kinds });
}

function lookInto() {
  const host = document.querySelector<HTMLElement>('html > [popover]');
  if (!host) return null;
  const { left, top, width, height } = host.getBoundingClientRect();
  const middle = [left + width / 2, top + height / 2] as const;
  const attach = () => {
    try {
      return host.attachShadow({ mode: 'open' });
    } catch (error) {
      return (error as Error).name;
    }
  };
  return {
    html: host.outerHTML,
    root: host.shadowRoot,
    another: attach(),
    cloned: (host.cloneNode(true) as Element).shadowRoot,
    serialised: host.getHTML({ serializableShadowRoots: true }),
    text: host.innerText,
    hit: document
      .elementsFromPoint(...middle)
      .map(({ localName }) => localName)
      .slice(0, 1),
    caret: document.caretPositionFromPoint(...middle)?.offsetNode.nodeName,
    animated: [...document.getAnimations(), ...host.getAnimations({ subtree: true })],
    styleSheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  };
}

function search(word: string): boolean {
  getSelection()?.removeAllRanges();
  const { find } = window as unknown as { find(...how: unknown[]): boolean };
  const found = find.call(window, word, false, false, true);
  getSelection()?.removeAllRanges();
  return found;
}

function selectAll(): string {
  getSelection()?.selectAllChildren(document.documentElement);
  const text = String(getSelection());
  getSelection()?.removeAllRanges();
  return text;
}

function fakeAnswers() {
  const host = document.querySelector<HTMLElement>('html > [popover]');
  if (!host) return;
  const { left, top, width, height } = host.getBoundingClientRect();
  for (let x = left; x < left + width; x += 20) {
    for (let y = top; y < top + height; y += 10) {
      const where = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent(type, where));
      }
    }
  }
  host.click();
  host.focus();
  for (const key of ['Escape', 'Enter', ' ', 'Tab']) {
    for (const target of [host, document, document.body, window]) {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
  }
  const said = { name: 'withdraw', end: 'pause' };
  window.postMessage(said, '*');
  for (const type of ['message', 'withdraw', 'enough']) {
    window.dispatchEvent(new CustomEvent(type, { detail: said }));
    document.dispatchEvent(new CustomEvent(type, { detail: said }));
  }
  const channel = new BroadcastChannel('enough');
  channel.postMessage(said);
  channel.close();
}
